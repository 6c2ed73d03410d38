// The own points as the person wants them: what the server has counted, with what is still on its way laid over it.
import { computed } from "vue";
import { fill } from "workshop-shared";

export function createBallot(desk, task) {
  const slot = (itemId) => `points:${task().round.id}:${itemId}`;

  function points(itemId) {
    return desk.errands.wanted(slot(itemId))?.body.points ?? desk.room.ballot.value[itemId] ?? 0;
  }

  /** What can be voted on, and what was taken away while own points lie on it: they may be taken back. */
  const votable = computed(() => {
    const known = new Set(task().items.map((item) => item.id));
    const gone = Object.keys(desk.room.ballot.value).filter((id) => !known.has(id) && points(id) > 0);
    return [...task().items, ...gone.map((id) => ({ id, text: desk.texts.item_gone, field_id: null, sign: null, gone: true }))];
  });
  const items = () => votable.value;

  // summed up once for all things: each of a thousand asks what is left
  const spent = computed(() => {
    const [fields, counted] = [new Map(), votable.value.filter((item) => points(item.id))];
    for (const { id, field_id, gone } of counted) if (!gone) fields.set(field_id, (fields.get(field_id) ?? 0) + points(id));
    return { fields, all: counted.reduce((sum, item) => sum + points(item.id), 0) };
  });

  /** Points that are left, over all or in one field. */
  function left(fieldId) {
    const { budget, scope } = task().round;
    return budget - (scope === "overall" ? spent.value.all : (spent.value.fields.get(fieldId) ?? 0));
  }

  /** Why no point more can be placed on this thing, or nothing. */
  function limit(item) {
    const { budget, cap, scope } = task().round;
    if (item.gone) return desk.texts.item_gone;
    if (points(item.id) >= cap) return fill(desk.texts.cap_reached, { cap });
    if (left(item.field_id) > 0) return "";
    return fill(scope === "overall" ? desk.texts.budget_spent : desk.texts.field_budget_spent, { budget });
  }

  function place(itemId, wanted) {
    const path = `/rounds/${task().round.id}/votes/${itemId}`;
    desk.errands.add({ kind: "points", slot: slot(itemId), method: "PUT", path, body: { points: wanted } });
  }

  return { points, items, left, limit, place };
}
