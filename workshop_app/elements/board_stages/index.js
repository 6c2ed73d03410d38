// What the board is made of: head, foot, and a stage for each kind of step.
import { Cluster } from "./cluster.js";
import { Collect } from "./collect.js";
import { Consent } from "./consent.js";
import { Goals } from "./goals.js";
import { Rate } from "./rate.js";
import { Results } from "./results.js";
import { Review } from "./review.js";
import { Services } from "./services.js";
import { Variants } from "./variants.js";
import { Vote } from "./vote.js";
import { Welcome } from "./welcome.js";

export { Featured } from "./featured.js";
export { BoardFoot } from "./foot.js";
export { BoardHead } from "./head.js";
export { speech } from "./speech.js";

/** By the kind of the view's stage. */
export const STAGES = {
  welcome: Welcome,
  collect: Collect,
  vote: Vote,
  cluster: Cluster,
  goals: Goals,
  review: Review,
  consent: Consent,
  services: Services,
  variants: Variants,
  rate: Rate,
  results: Results,
};
