// What the phone shows for each kind of task.
import Collect from "./collect.js";
import Consent from "./consent.js";
import Group from "./group.js";
import Rate from "./rate.js";
import Results from "./results.js";
import Review from "./review.js";
import Services from "./services.js";
import Vote from "./vote.js";
import Wait from "./wait.js";

const STEPS = {
  collect: Collect,
  consent: Consent,
  group: Group,
  rate: Rate,
  results: Results,
  review: Review,
  services: Services,
  vote: Vote,
  wait: Wait,
};

/** The component for a view; when the workshop is over, its results. */
export function stepFor(view) {
  return view.open ? (STEPS[view.task.kind] ?? Wait) : Results;
}
