// The own cards as their author sees them: what the server knows, with what is still on its way laid over it.

/** Newest first: `{key, id, text, field_id, goal_id, step_id, state, sentence, clusters, errand}`. */
export function ownCards(own, errands) {
  const onTheWay = errands.filter(isText).map(fromErrand);
  const changes = new Map();
  for (const errand of errands) if (["edit", "withdraw"].includes(errand.kind)) changes.set(errand.card_id, errand);
  const known = own.cards.map((card) => ({ key: card.id, ...card, ...overlay(changes.get(card.id)) }));
  return [...onTheWay.reverse(), ...known];
}

/** Whether a card counts against what one person may send in a step. */
export function isLiving(card) {
  return ["sending", "waiting", "shown", "held"].includes(card.state);
}

/** A new card, or a change that was refused: a text that would be lost with the errand. */
function isText(errand) {
  return errand.kind === "card" || (errand.kind === "edit" && errand.state === "refused");
}

function fromErrand(errand) {
  const { text, field_id, goal_id } = errand.body;
  const { state, sentence, step_id } = errand;
  return { key: errand.id, id: null, errand, text, field_id, goal_id, step_id, state, sentence, clusters: [] };
}

function overlay(errand) {
  if (!errand || errand.state === "refused") return {};
  if (errand.kind === "withdraw") return { state: "leaving" };
  const { text, field_id, goal_id } = errand.body;
  return { text, field_id, goal_id, state: errand.state };
}
