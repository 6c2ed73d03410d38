// The card that is shown large at the front. It stands last on the screen, so that nothing moves under a finger.
import { inject } from "vue";

export default {
  template: `
    <p v-if="desk.view.value.featured" class="phone-featured">
      {{ desk.texts.featured }} <q dir="auto">{{ desk.view.value.featured.text }}</q>
    </p>`,
  setup: () => ({ desk: inject("desk") }),
};
