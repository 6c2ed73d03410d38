// What happens next with a project: step, owner, day, as far as they are known.
import { computed, inject } from "vue";
import { fill, sayDay } from "workshop-shared";

export default {
  template: `
    <template v-if="plan">
      <p v-if="plan.next_step" class="phone-meta phone-words" dir="auto">{{ step }}</p>
      <p v-if="who" class="phone-meta phone-words" dir="auto">{{ who }}</p>
    </template>`,
  props: { plan: Object },
  setup(props) {
    const desk = inject("desk");
    const step = computed(() => fill(desk.texts.next_step, { what: props.plan.next_step }));
    const who = computed(() => {
      const { owner, due } = props.plan;
      const until = due && fill(desk.texts.until, { day: sayDay(due, desk.language) });
      return [owner, until].filter(Boolean).join(" · ");
    });
    return { step, who };
  },
};
