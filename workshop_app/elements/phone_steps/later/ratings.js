// The own ratings: what the server has, what is on its way, and what is half done.
import { reactive } from "vue";

export function createRatings(desk) {
  const halves = reactive({});
  const slot = (projectId) => `rating:${projectId}`;

  /** `{impact, effort, cannot, whole}` of one project; `whole` once it can be counted. */
  function of(projectId) {
    const half = (halves[projectId] ??= desk.memory.read(`half:${projectId}`) ?? false);
    if (half) return { ...half, cannot: false, whole: false };
    const known = desk.errands.wanted(slot(projectId))?.body ?? desk.own.value.ratings[projectId];
    if (!known) return { impact: null, effort: null, cannot: false, whole: false };
    return { impact: known.impact, effort: known.effort, cannot: known.impact === null, whole: true };
  }

  function choose(projectId, part) {
    const { impact, effort } = { ...of(projectId), ...part };
    if (impact && effort) return send(projectId, { impact, effort });
    keepHalf(projectId, { impact, effort });
  }

  function cannotJudge(projectId) {
    send(projectId, { impact: null, effort: null });
  }

  function send(projectId, body) {
    desk.errands.add({ kind: "rating", slot: slot(projectId), method: "PUT", path: `/projects/${projectId}/rating`, body });
    keepHalf(projectId, null);
  }

  function keepHalf(projectId, half) {
    halves[projectId] = half ?? false;
    desk.memory.write(`half:${projectId}`, half);
  }

  return { of, choose, cannotJudge };
}
