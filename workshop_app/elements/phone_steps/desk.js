// Everything one phone works with, put together once; the steps inject it as `desk`.
import { computed, nextTick, reactive, ref } from "vue";
import { isTyping, listen, newKey } from "workshop-shared";
import { createAgreements } from "./agreements.js";
import { ownCards } from "./cards.js";
import { blankGroup, createDrafts } from "./drafts.js";
import { createErrands } from "./errands.js";
import { createLine } from "./line.js";
import { createMemory } from "./memory.js";
import { createRoom } from "./room.js";

const QUIET = 2500;

export function createDesk({ views, code, language, texts, cardLength }) {
  const memory = createMemory(code);
  const line = createLine({ code, language, otherwise: texts.not_possible });
  // hints must not keep a card waiting
  const asideLine = createLine({ code, language, otherwise: texts.not_possible });
  const room = createRoom(views, line);
  const drafts = createDrafts(memory);
  const errands = createErrands({
    memory,
    line,
    onAnswer: room.showAnswer,
    onRefused: (errand) => giveBack(errand),
    onStranger: () => (room.state.own = null),
  });
  const notice = reactive({ refused: "", said: "" });
  const cut = ref(false);
  const away = computed(() => cut.value || errands.wire.away);
  const cards = computed(() => (room.state.own ? ownCards(room.state.own, errands.list) : []));

  /** What was refused: a text goes back to its author, never lost; anything else is shown as the server has it. */
  function giveBack(errand) {
    notice.refused = errand.sentence;
    if (errand.kind === "card") reuse(errand);
    else if (errand.kind !== "edit") errands.drop(errand.id);
    if (errand.kind === "support" && errand.draft) unsend(errand.draft);
    if (errand.kind === "group") ungroup(errand);
    room.refresh();
  }

  /** A text that was not sent because its author agreed to a card, which was gone by then. */
  function unsend({ step_id, ...written }) {
    const draft = drafts.of(`card:${step_id}`, blankCard());
    if (draft.text.trim()) drafts.put(`card:${step_id}:${newKey()}`, { ...blankCard(), ...written });
    else Object.assign(draft, written);
  }

  /** Ticks and name of a group that was refused, unless another one is being put together. */
  function ungroup({ step_id, body }) {
    const draft = drafts.of(`group:${step_id}`, blankGroup());
    if (!draft.cards.length && !draft.name) Object.assign(draft, { cards: body.contribution_ids, name: body.name });
  }

  /** Puts a card's text back where it was written; where something new is being written, the card keeps it. */
  function reuse({ id, body, step_id }, stepId = step_id) {
    const draft = drafts.of(`card:${stepId}`, blankCard());
    if (draft.text.trim()) return false;
    Object.assign(draft, { text: body.text, field_id: body.field_id, goal_id: body.goal_id });
    errands.drop(id);
    return true;
  }

  /** Tells a screen reader what happened; the same sentence twice is said twice. */
  function say(sentence) {
    notice.said = "";
    nextTick(() => (notice.said = sentence));
  }

  function comeBack() {
    return errands.flush().then(room.refresh);
  }

  const field = (id) => room.state.view.fields.find((each) => each.id === id);
  const start = () => keepCurrent({ room, errands, cut, comeBack });
  const own = computed(() => room.state.own);
  const view = computed(() => room.state.view);
  const agreements = createAgreements({ own: () => room.state.own, errands });
  const things = { ...agreements, asideLine, code, language, texts, cardLength, memory, line, room, drafts, errands, notice };
  return { ...things, own, view, away, cards, field, say, reuse, comeBack, start };
}

export function blankCard(title = "") {
  return { text: "", field_id: null, goal_id: null, title };
}

/** Moves the focus to the new heading, unless somebody is typing in what stayed. */
export async function focusHeading() {
  await nextTick();
  if (isTyping(document.activeElement)) return;
  window.scrollTo(0, 0);
  document.querySelector(".phone h1")?.focus({ preventScroll: true });
}

/** Follows the room: messages, reconnects, waking up. Returns how to stop. */
function keepCurrent({ room, errands, cut, comeBack }) {
  let first = true;
  let timer = 0;
  const onReconnect = () => {
    clearTimeout(timer);
    cut.value = false;
    if (!first) comeBack();
    first = false;
  };
  const onAway = () => {
    first = false;
    clearTimeout(timer);
    timer = setTimeout(() => (cut.value = true), QUIET);
  };
  const onEnvelope = async (envelope) => {
    const before = room.state.view;
    await room.show(envelope);
    const after = room.state.view;
    const turned = before.step?.id !== after.step?.id || before.task.round?.id !== after.task.round?.id;
    // a sleeping phone asks when it wakes up
    if (!document.hidden) room.refreshSoon(turned ? 500 : undefined);
  };
  // a card was moved, held back or let through: only its author asks
  const onTouched = ({ view }) => {
    const { cards = [], proposals = [] } = room.state.own ?? {};
    const isMine = cards.some(({ id }) => view.cards.includes(id)) || proposals.some(({ id }) => view.proposals.includes(id));
    if (!document.hidden && isMine) room.refreshSoon();
  };
  // a message that was sent between the page being built and its socket standing
  const onMissed = () => {
    first = false;
    room.refreshSoon(1000);
  };
  const onWake = () => document.hidden || comeBack();
  const onReturn = ({ persisted }) => persisted && comeBack();
  const stopListening = listen("phone", { onEnvelope, onReconnect, onAway });
  window.socket.on("own", onTouched);
  window.socket.on("look", onMissed);
  // whoever was connected before may have missed the word that something was missed
  if (window.socket.connected) onMissed();
  window.addEventListener("online", comeBack);
  window.addEventListener("pageshow", onReturn);
  document.addEventListener("visibilitychange", onWake);
  errands.flush();
  return () => {
    stopListening();
    window.socket.off("own", onTouched);
    window.socket.off("look", onMissed);
    window.removeEventListener("online", comeBack);
    window.removeEventListener("pageshow", onReturn);
    document.removeEventListener("visibilitychange", onWake);
  };
}
