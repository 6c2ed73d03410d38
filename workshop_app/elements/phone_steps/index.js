// What the phone shows for each kind of task.
import Collect from "./collect.js";
import Group from "./group.js";
import Rate from "./rate.js";
import Results from "./results.js";
import Review from "./review.js";
import Vote from "./vote.js";
import Wait from "./wait.js";

const STEPS = {
  collect: Collect,
  group: Group,
  rate: Rate,
  results: Results,
  review: Review,
  vote: Vote,
  wait: Wait,
};

/** The component for a view; when the workshop is over, its results. */
export function stepFor(view) {
  return view.open ? (STEPS[view.task.kind] ?? Wait) : Results;
}
