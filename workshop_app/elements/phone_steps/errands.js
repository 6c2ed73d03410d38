// What this phone still has to bring to the server. Errands are kept until they are answered, and done in their order.
import { reactive } from "vue";
import { newKey } from "workshop-shared";
import { Refused } from "./line.js";

const PAUSES = [1, 2, 4, 8, 15, 30];

/**
 * An errand: `{id, kind, slot, method, path, body, state}`, state `sending`, `waiting` or `refused`.
 * Of those with the same `slot` only the newest counts: points on one card, one project's rating.
 */
export function createErrands({ memory, line, onAnswer, onRefused, onStranger }) {
  const list = reactive(remembered(memory));
  const wire = reactive({ away: false });
  let running = null;
  let runAgain = false;
  let current = null;
  let failures = 0;
  let timer = 0;

  function add(errand) {
    const fresh = { id: newKey(), at: Date.now(), slot: null, state: "sending", ...errand };
    for (const old of list.filter((each) => fresh.slot && each.slot === fresh.slot && each.id !== current)) drop(old.id);
    list.push(fresh);
    memory.write(`errand:${fresh.id}`, { ...fresh, state: "waiting" });
    run();
    return fresh.id;
  }

  function drop(id) {
    const place = list.findIndex((each) => each.id === id);
    if (place >= 0) list.splice(place, 1);
    memory.write(`errand:${id}`, null);
  }

  /** The newest errand of a slot: what the person wants, whatever the server knows yet. */
  function wanted(slot) {
    return list.filter((each) => each.slot === slot && each.state !== "refused").at(-1);
  }

  /** Tries everything now: the connection seems to be back. */
  function flush() {
    failures = 0;
    return run();
  }

  function run() {
    clearTimeout(timer);
    runAgain = running !== null;
    running ??= work().finally(() => {
      running = null;
      if (runAgain) run();
    });
    return running;
  }

  async function work() {
    const stumbled = new Set();
    for (;;) {
      const errand = list.find((each) => each.state !== "refused" && !stumbled.has(each.id));
      if (!errand) break;
      // another tab of this browser has brought it already
      if (!memory.holds(`errand:${errand.id}`)) {
        drop(errand.id);
        continue;
      }
      current = errand.id;
      const outcome = await deliver(errand);
      current = null;
      if (outcome === "away") return retryLater();
      if (outcome === "later") stumbled.add(errand.id);
    }
    if (stumbled.size) retryLater();
    else failures = 0;
  }

  async function deliver(errand) {
    try {
      const answer = await line.ask(errand.method, errand.path, errand.body, errand.key ? errand.id : undefined);
      wire.away = false;
      onAnswer(answer);
      drop(errand.id);
      return "done";
    } catch (failure) {
      if (failure instanceof Refused) return refuse(errand, failure);
      for (const each of list) if (each.state === "sending") each.state = "waiting";
      wire.away = !failure.answered;
      return failure.answered ? "later" : "away";
    }
  }

  function refuse(errand, { refusal, sentence }) {
    wire.away = false;
    if (refusal === "NotJoined") {
      errand.state = "waiting";
      onStranger();
      return "later";
    }
    errand.state = "refused";
    errand.sentence = sentence;
    memory.write(`errand:${errand.id}`, { ...errand });
    onRefused(errand);
    return "done";
  }

  function retryLater() {
    const pause = PAUSES[Math.min(failures++, PAUSES.length - 1)] * 1000;
    timer = setTimeout(run, pause * (0.75 + Math.random() / 2));
  }

  return { list, wire, add, drop, wanted, flush };
}

function remembered(memory) {
  const errands = memory.names("errand:").map((name) => memory.read(name));
  return errands.sort((one, other) => one.at - other.at);
}
