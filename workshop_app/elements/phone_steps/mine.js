// The own cards and the own details, from any step.
import { inject } from "vue";
import Agreed from "./agreed.js";
import Bar from "./bar.js";
import Details from "./details.js";
import Head from "./head.js";
import OwnCards from "./own_cards.js";

export default {
  components: { Agreed, Bar, Details, Head, OwnCards },
  template: `
    <Head />
    <div class="phone-body">
      <OwnCards heading="h1" />
      <Agreed />
      <Details />
    </div>
    <Bar><button type="button" class="phone-secondary phone-wide" @click="$emit('back')">{{ desk.texts.back }}</button></Bar>`,
  emits: ["back"],
  setup: () => ({ desk: inject("desk") }),
};
