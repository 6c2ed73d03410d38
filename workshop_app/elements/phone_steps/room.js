// What is shown: the view all phones share and the own one, newest wins.
import { computed, reactive } from "vue";
import { CAN_UNPACK, unpack } from "./packing.js";

const JITTER = 2000;

export function createRoom(views, line) {
  const state = reactive({ view: views.view, own: views.own, offset: views.now - Date.now() });
  let tag = views.tag;
  let timer = 0;
  let dueAt = Infinity;
  let asking = null;

  const round = computed(() => state.view.task.round ?? null);
  /** The own points in this round; the own view may still be that of the round before. */
  const ballot = computed(() => (state.own?.round_id === round.value?.id ? state.own?.ballot ?? {} : {}));

  /** Takes an envelope; one without `own` holds only what all phones share, one without a view only the own. */
  async function show(envelope) {
    state.offset = envelope.now - Date.now();
    if (envelope.packed && !CAN_UNPACK) return refresh();
    const view = await unpack(envelope);
    if (view && view.seq >= state.view.seq) {
      state.view = view;
      tag = envelope.tag;
    }
    if ("own" in envelope) showOwn(envelope.own);
  }

  function showOwn(own) {
    if (own && state.own && own.seq < state.own.seq) return;
    state.own = own;
  }

  /** An answer of the server: the own view, or both. */
  function showAnswer(answer) {
    if ("now" in answer) show(answer);
    else showOwn(answer);
  }

  /** Asks for both views now; the shared one is left out where this phone has it already. */
  function refresh() {
    clearTimeout(timer);
    dueAt = Infinity;
    asking ??= line
      .ask("GET", `?has=${tag}&packed=${CAN_UNPACK}`)
      .then(show)
      .catch(() => {})
      .finally(() => (asking = null));
    return asking;
  }

  /** Asks for both views soon, but not at the same moment as a thousand others. */
  function refreshSoon(within = JITTER) {
    const at = Date.now() + Math.random() * within;
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(refresh, at - Date.now());
  }

  return { state, round, ballot, show, showAnswer, refresh, refreshSoon };
}
