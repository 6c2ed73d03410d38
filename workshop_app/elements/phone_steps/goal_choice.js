// Which goal a project idea brings closer. Once chosen, only this one is shown, so that the text field is near.
import { computed, inject, ref } from "vue";

export default {
  template: `
    <section :aria-label="desk.texts.goal" class="phone-goals">
      <p v-if="!goals.length" class="phone-hint">{{ desk.texts.no_goals }}</p>
      <template v-else-if="chosen && !open">
        <p class="phone-card" :style="{ '--field': colour(chosen) }">
          <span class="phone-goal"><b>{{ chosen.sign }}</b><span dir="auto">{{ chosen.wording }}</span></span>
        </p>
        <button v-if="goals.length > 1" type="button" class="phone-link" @click="open = true">{{ desk.texts.goal_other }}</button>
      </template>
      <template v-else>
        <template v-for="group in groups" :key="group.field.id">
          <h2 dir="auto">{{ group.field.name }}</h2>
          <ul>
            <li v-for="goal in group.goals" :key="goal.id">
              <button type="button" class="phone-card phone-choice" :style="{ '--field': group.field.colour }"
                :aria-pressed="goal.id === draft.goal_id" @click="choose(goal)">
                <span class="phone-goal"><b>{{ goal.sign }}</b><span dir="auto">{{ goal.wording }}</span></span>
              </button>
            </li>
          </ul>
        </template>
      </template>
    </section>`,
  props: { draft: Object, goals: Array },
  emits: ["chosen"],
  setup(props, { emit }) {
    const desk = inject("desk");
    const open = ref(false);
    const chosen = computed(() => props.goals.find((goal) => goal.id === props.draft.goal_id));
    const colour = (goal) => desk.field(goal.field_id)?.colour;
    const groups = computed(() =>
      desk.view.value.fields
        .map((field) => ({ field, goals: props.goals.filter((goal) => goal.field_id === field.id) }))
        .filter((group) => group.goals.length),
    );
    function choose(goal) {
      props.draft.goal_id = goal.id;
      open.value = false;
      emit("chosen");
    }
    return { desk, open, chosen, colour, groups, choose };
  },
};
