// The top of every screen: the workshop, the step and the time that is left.
import { computed, inject, onBeforeUnmount, ref } from "vue";
import { fill, remaining } from "workshop-shared";

export default {
  template: `
    <header class="phone-head">
      <p class="phone-title" dir="auto">{{ desk.view.value.title }}</p>
      <p class="phone-sub">
        <template v-for="(part, place) in parts" :key="place"><span v-if="place" aria-hidden="true"> · </span><span
          dir="auto">{{ part }}</span></template><template v-if="time"><span v-if="parts.length" aria-hidden="true"> · </span><span
          role="timer" class="phone-time">{{ time }}</span></template>
      </p>
    </header>`,
  props: { aside: String },
  setup(props) {
    const desk = inject("desk");
    const now = ref(Date.now());
    const clock = setInterval(() => (now.value = Date.now()), 1000);
    onBeforeUnmount(() => clearInterval(clock));
    const step = computed(() => (desk.view.value.open ? desk.view.value.step : null));
    const parts = computed(() => [step.value?.title, props.aside].filter(Boolean));
    const time = computed(() => {
      const endsAt = step.value?.ends_at;
      if (!endsAt) return "";
      const left = remaining(endsAt, now.value + desk.room.state.offset);
      return left === "0:00" ? desk.texts.time_over : fill(desk.texts.time_left, { time: left });
    });
    return { desk, parts, time };
  },
};
