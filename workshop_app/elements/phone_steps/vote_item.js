// One thing of a vote, with its points.
import { computed, inject } from "vue";
import { fill } from "workshop-shared";

/** More points than this are a number, not dots. */
const DOTS = 5;

export default {
  template: `
    <li class="phone-card" :style="{ '--field': colour }">
      <div role="group" :aria-labelledby="'item-' + item.id">
        <p :id="'item-' + item.id" class="phone-words"><b v-if="item.sign">{{ item.sign }} </b><span
          dir="auto">{{ item.text }}</span></p>
        <div class="phone-points">
          <p dir="auto">{{ field?.name }}</p>
          <button type="button" class="phone-round" :aria-label="desk.texts.less" :aria-disabled="paused || points === 0"
            @click="less"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12" /></svg></button>
          <span class="phone-dots" role="status">
            <span class="sr-only">{{ spoken }}</span>
            <template v-if="cap <= dots"><i v-for="dot in cap" :key="dot" :class="{ given: dot <= points }"
              aria-hidden="true"></i></template>
            <b v-else aria-hidden="true">{{ points }}</b>
          </span>
          <button type="button" class="phone-round" :aria-label="desk.texts.more" :aria-disabled="paused || Boolean(limit)"
            :aria-describedby="limit ? 'limit-' + item.id : null" @click="more"><svg viewBox="0 0 24 24" aria-hidden="true"><path
            d="M6 12h12M12 6v12" /></svg></button>
          <span v-if="limit" :id="'limit-' + item.id" hidden>{{ limit }}</span>
        </div>
      </div>
    </li>`,
  props: {
    item: Object, points: Number, cap: Number, field: Object, colour: String, paused: Boolean, limit: String,
  },
  emits: ["place", "blocked"],
  setup(props, { emit }) {
    const desk = inject("desk");
    const spoken = computed(() => fill(desk.texts.points_of, { n: props.points, cap: props.cap }));
    function less() {
      if (props.paused) emit("blocked", desk.texts.paused);
      else if (props.points > 0) emit("place", props.points - 1);
    }
    function more() {
      if (props.paused || props.limit) emit("blocked", props.paused ? desk.texts.paused : props.limit);
      else emit("place", props.points + 1);
    }
    return { desk, dots: DOTS, spoken, less, more };
  },
};
