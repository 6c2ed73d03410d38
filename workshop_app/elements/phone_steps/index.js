// What the phone shows for each kind of task.
import { defineAsyncComponent } from "vue";
import Collect from "./collect.js";
import Vote from "./vote.js";
import Wait from "./wait.js";

const LONGEST_WAIT = 5_000;
const SOON = 5_000;
const SPREAD = 20_000;

/**
 * A step that nobody comes to in the first minutes: its files are fetched a while after the phone is in, or when the step
 * opens, again and again if the network fails. What joining needs is smaller by them.
 */
function later(name) {
  let attempts = 0;
  // a browser may remember that an address failed
  const load = () => import(`./later/${name}.js${attempts ? `?again=${attempts}` : ""}`);
  const onError = (_error, retry) => {
    attempts += 1;
    setTimeout(retry, Math.min(attempts * 500, LONGEST_WAIT));
  };
  return { load, step: defineAsyncComponent({ loader: load, onError }) };
}

const LATER = Object.fromEntries(
  ["consent", "group", "rate", "results", "review", "services"].map((name) => [name, later(name)]),
);
const STEPS = { collect: Collect, vote: Vote, wait: Wait };

/** The component for a view; when the workshop is over, its results. */
export function stepFor(view) {
  if (!view.open) return LATER.results.step;
  const { kind } = view.task;
  return STEPS[kind] ?? LATER[kind]?.step ?? Wait;
}

/** Fetches the files of later steps when the phone has time: not all phones of a hall at once. */
export function fetchLater() {
  const fetchAll = () => Object.values(LATER).forEach(({ load }) => load().catch(() => {}));
  const timer = setTimeout(fetchAll, SOON + Math.random() * SPREAD);
  return () => clearTimeout(timer);
}
