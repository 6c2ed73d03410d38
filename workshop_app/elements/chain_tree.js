// The chain on the console: what came out, and from any of it what it rests on and what it leads to.

import { ChainExplorer } from "workshop-chain";
import { asking } from "workshop-console";

export default {
  mixins: [asking],
  components: { ChainExplorer },
  template: `
    <chain-explorer :things="things.cards" :fields="things.fields" :texts="texts" :language="language" />
  `,
};
