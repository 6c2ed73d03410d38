// All things of last time at a glance, each with what one said about it.
import { computed, inject } from "vue";

export default {
  template: `
    <div class="phone-body">
      <h1 tabindex="-1">{{ title }}</h1>
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <p v-if="things.length" class="phone-hint">{{ desk.texts.review_change }}</p>
      <ul class="phone-items">
        <li v-for="thing in things" :key="thing.id">
          <button type="button" class="phone-card phone-choice" :style="{ '--field': desk.field(thing.field_id)?.colour }"
            @click="$emit('open', thing.id)">
            <span class="phone-words" dir="auto">{{ thing.text }}</span>
            <span class="phone-meta">{{ desk.texts.marks[marks.of(thing.id)] ?? desk.texts.unsaid }}</span>
          </button>
        </li>
      </ul>
    </div>`,
  props: { things: Array, marks: Object, step: Object },
  emits: ["open"],
  setup(props) {
    const desk = inject("desk");
    const title = computed(() => {
      if (!props.things.length) return desk.texts.review_empty;
      const whole = props.things.every((thing) => props.marks.of(thing.id));
      return whole ? desk.texts.review_done : desk.texts.review_open;
    });
    return { desk, title };
  },
};
