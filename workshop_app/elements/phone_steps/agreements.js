// What this person agrees to: as the server knows it, with what is still on its way laid over it.
import { computed } from "vue";

const slot = (id) => `support:${id}`;

export function createAgreements({ own, errands }) {
  /** `{id, text, field_id, supports, state}`, the newest last wish on top. */
  const agreed = computed(() => {
    const wanted = (card) => errands.wanted(slot(card.id));
    const known = (own()?.agreed ?? []).filter((card) => wanted(card)?.method !== "DELETE");
    const ids = new Set(known.map((card) => card.id));
    const coming = errands.list.filter(
      (each) => each.kind === "support" && each.method === "PUT" && each === errands.wanted(each.slot) && !ids.has(each.card.id),
    );
    return [...coming.map(({ card, state }) => ({ ...card, state })).reverse(), ...known];
  });

  /** Agrees to a card. The draft that is not sent instead goes along: it comes back where the card is gone by then. */
  function agree({ id, text, field_id, kind, supports }, draft) {
    const card = { id, text, field_id, kind, supports };
    const path = `/contributions/${id}/support`;
    errands.add({ kind: "support", slot: slot(id), method: "PUT", path, body: {}, key: true, card, draft });
  }

  function takeBack(card) {
    const path = `/contributions/${card.id}/support`;
    errands.add({ kind: "support", slot: slot(card.id), method: "DELETE", path, key: true, card });
  }

  return { agreed, agree, takeBack };
}
