// Where a card is written: what it is put under, its words, and how many are left.
import { computed, inject, nextTick, ref } from "vue";
import { fill } from "workshop-shared";
import GoalChoice from "./goal_choice.js";
import Similar from "./similar.js";

/** The count appears when it becomes interesting. */
const NEAR = 80;

export default {
  components: { GoalChoice, Similar },
  template: `
    <fieldset v-if="task.placement === 'field'" class="phone-chips"
      :aria-describedby="problem?.at === 'field' ? 'problem' : null">
      <legend class="sr-only">{{ desk.texts.field }}</legend>
      <label v-for="field in desk.view.value.fields" :key="field.id" class="phone-chip" :style="{ '--field': field.colour }">
        <input type="radio" :name="name" :value="field.id" :checked="draft.field_id === field.id" @change="draft.field_id = field.id" />
        <span dir="auto">{{ field.name }}</span>
      </label>
      <p v-if="!desk.view.value.fields.length" class="phone-hint">{{ desk.texts.no_fields }}</p>
    </fieldset>
    <GoalChoice v-if="task.placement === 'goal'" :draft="draft" :goals="task.goals" @chosen="write" />
    <label :for="name" class="sr-only">{{ desk.texts.write[task.of] }}</label>
    <textarea :id="name" ref="box" class="phone-text" rows="5" dir="auto" :placeholder="desk.texts.write[task.of]"
      :aria-invalid="problem?.at === 'text'" :aria-describedby="problem ? 'problem' : null"
      :value="draft.text" @input="draft.text = $event.target.value"
      @keydown.ctrl.enter.prevent="$emit('send')" @keydown.meta.enter.prevent="$emit('send')"></textarea>
    <p v-if="near" class="phone-count" :class="{ over: length > desk.cardLength }">{{ counted }}</p>
    <div role="alert"><p v-if="problem" id="problem" class="phone-problem">{{ problem.sentence }}</p></div>
    <Similar v-if="step" :draft="draft" :field-id="fieldId" :kind="task.of" :step-id="step.id" :paused="step.paused || !placed" @write="write" />`,
  // with the step of a new card; one that is mended is on the wall already
  props: { draft: Object, task: Object, problem: Object, name: String, step: Object },
  emits: ["send"],
  setup(props) {
    const desk = inject("desk");
    const box = ref(null);
    const length = computed(() => textLength(props.draft.text));
    const near = computed(() => length.value > desk.cardLength - NEAR);
    const counted = computed(() => fill(desk.texts.counted, { n: length.value, most: desk.cardLength }));
    const write = () => nextTick(() => box.value?.focus());
    const goal = computed(() => props.task.goals.find((each) => each.id === props.draft.goal_id));
    const fieldId = computed(() => (props.task.placement === "goal" ? goal.value?.field_id : props.draft.field_id) ?? null);
    const placed = computed(() => props.task.placement === "nowhere" || fieldId.value !== null);
    return { desk, box, length, near, counted, write, fieldId, placed };
  },
};

/** Characters as the server counts them: code points, without the blanks around. */
export function textLength(text) {
  return [...text.replace(/\r\n?/g, "\n").trim()].length;
}

/** The first thing that is missing before a draft can be sent: `{at, sentence}`, or `null`. */
export function findProblem(draft, task, desk) {
  const { texts, cardLength } = desk;
  const length = textLength(draft.text);
  if (task.placement === "field" && !desk.field(draft.field_id)) return { at: "field", sentence: texts.field_missing };
  const goal = task.goals.find((each) => each.id === draft.goal_id);
  if (task.placement === "goal" && !goal) return { at: "goal", sentence: texts.goal_missing };
  if (!length) return { at: "text", sentence: texts.text_empty };
  if (length > cardLength) return { at: "text", sentence: fill(texts.text_too_long, { length, most: cardLength }) };
  return null;
}
