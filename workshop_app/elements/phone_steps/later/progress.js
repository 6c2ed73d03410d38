// How far somebody is on the way from thing to thing, in a bar and in words.
import { inject } from "vue";

export default {
  template: `
    <div class="phone-progress" role="progressbar" :aria-label="desk.texts.progress" :aria-valuetext="words"
      aria-valuemin="0" :aria-valuemax="all" :aria-valuenow="place + 1">
      <i :style="{ width: (100 * (place + 1)) / all + '%' }"></i>
    </div>`,
  props: { words: String, place: Number, all: Number },
  setup: () => ({ desk: inject("desk") }),
};
