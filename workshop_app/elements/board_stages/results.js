import { Chain } from "./chain.js";
import { Start } from "./start.js";

/** What the workshop takes with it: the chain, or where a strategy starts from. */
export const Results = {
  inject: ["say"],
  components: { Chain, Start },
  props: { view: Object, stage: Object },
  template: `
    <chain v-if="stage.counts.goals || stage.ideas.length" :stage="stage" />
    <start v-else-if="stage.proposals.length || stage.counts.starting_points" :stage="stage" />
    <p v-else class="wall-empty">{{ say.text("no_results") }}</p>`,
};
