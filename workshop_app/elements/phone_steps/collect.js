// Writing cards, and mending the own ones while the step is open.
import { computed, inject, nextTick, ref, watch } from "vue";
import { count, fill } from "workshop-shared";
import Agreed from "./agreed.js";
import Bar from "./bar.js";
import { isLiving } from "./cards.js";
import Composer, { findProblem } from "./composer.js";
import { blankCard } from "./desk.js";
import Featured from "./featured.js";
import Head from "./head.js";
import OwnCards from "./own_cards.js";

export default {
  components: { Agreed, Bar, Composer, Featured, Head, OwnCards },
  template: `
    <Head />
    <div class="phone-body">
      <h1 tabindex="-1" dir="auto">{{ editing ? desk.texts.edit_title : step.prompt || step.title }}</h1>
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <p v-if="full" class="phone-warning" role="status">{{ limitReached }}</p>
      <p v-else-if="task.limit && !editing" class="phone-hint">{{ more }}</p>
      <Composer v-if="!full || draft.text" :key="editing ?? 'new'" ref="composer" :draft="draft" :task="task" :problem="problem"
        :name="editing ?? step.id" :step="editing ? null : step" @send="send" />
      <p v-if="task.approval && !editing && !full" class="phone-hint">{{ desk.texts.approval }}</p>
      <section v-if="editing" class="phone-withdraw">
        <button v-if="!sure" type="button" class="phone-link" @click="sure = true">{{ desk.texts.withdraw }}</button>
        <div v-else class="phone-pair" role="group" :aria-label="desk.texts.withdraw_sure">
          <p>{{ desk.texts.withdraw_sure }}</p>
          <button type="button" class="phone-secondary" @click="withdraw">{{ desk.texts.withdraw_yes }}</button>
          <button type="button" class="phone-secondary" @click="sure = false">{{ desk.texts.withdraw_no }}</button>
        </div>
      </section>
      <OwnCards v-else :step-id="step.id" :open="!step.paused" @edit="edit" />
      <Agreed v-if="!editing" :kind="task.of" :open="!step.paused" />
      <Featured v-if="!editing" />
    </div>
    <Bar>
      <div v-if="editing" class="phone-pair">
        <button type="button" class="phone-secondary" @click="leave">{{ desk.texts.cancel }}</button>
        <button type="button" class="phone-primary" :disabled="step.paused" @click="send">{{ desk.texts.save }}</button>
      </div>
      <button v-else-if="!full" type="button" class="phone-primary" :disabled="step.paused" @click="send">{{
        desk.texts.send }}</button>
    </Bar>`,
  props: { step: Object, task: Object },
  setup(props) {
    const desk = inject("desk");
    const { drafts, errands, texts } = desk;
    const step = props.step.id;
    const mine = computed(() => desk.cards.value.filter((card) => card.step_id === step));
    const fields = desk.view.value.fields;
    const fresh = drafts.of(`card:${step}`, blankCard(props.step.title));
    // with one field there is nothing to choose
    if (fields.length === 1) fresh.field_id ??= fields[0].id;

    const begun = mine.value.find((card) => card.id && drafts.exists(`edit:${card.id}`) && isLiving(card));
    const editing = ref(begun?.id ?? null);
    const tried = ref(false);
    const sure = ref(false);
    const composer = ref(null);
    const draft = computed(() => (editing.value ? drafts.of(`edit:${editing.value}`, blankCard()) : fresh));
    const problem = computed(() => (tried.value ? findProblem(draft.value, props.task, desk) : null));
    const left = computed(() => (props.task.limit ?? Infinity) - mine.value.filter(isLiving).length);
    const full = computed(() => !editing.value && left.value <= 0);
    const limitReached = computed(() => fill(texts.limit_reached, { limit: props.task.limit }));
    const more = computed(() => count(texts.cards_left, left.value));

    // whoever does not see the screen hears what became of the card
    watch(
      () => mine.value[0]?.state,
      (state, before) => {
        if (["sending", "waiting"].includes(before) && ["shown", "held"].includes(state)) desk.say(texts.states[state]);
      },
    );

    function edit(card) {
      const { text, field_id, goal_id } = card;
      drafts.of(`edit:${card.id}`, { ...blankCard(), text, field_id, goal_id });
      open(card.id);
    }

    function leave() {
      drafts.forget(`edit:${editing.value}`);
      open(null);
    }

    function open(id) {
      [editing.value, tried.value, sure.value] = [id, false, false];
      nextTick(() => (window.scrollTo(0, 0), document.querySelector(".phone h1")?.focus()));
    }

    function send() {
      if (props.step.paused || full.value) return;
      tried.value = true;
      if (problem.value) {
        if (problem.value.at === "text") composer.value?.write();
        nextTick(() => document.getElementById("problem")?.scrollIntoView({ block: "nearest" }));
        return;
      }
      tried.value = false;
      desk.notice.refused = "";
      const { text, field_id, goal_id } = draft.value;
      if (editing.value) mend({ text, field_id, goal_id });
      else submit({ step_id: step, text, field_id, goal_id });
    }

    function submit(body) {
      errands.add({ kind: "card", step_id: step, method: "POST", path: "/contributions", body, key: true });
      fresh.text = "";
      desk.say(texts.states.sending);
    }

    function mend(body) {
      change({ kind: "edit", method: "PATCH", body });
      leave();
    }

    function withdraw() {
      change({ kind: "withdraw", method: "DELETE" });
      leave();
    }

    function change(errand) {
      const card = editing.value;
      errands.add({ ...errand, slot: `card:${card}`, card_id: card, step_id: step, path: `/contributions/${card}` });
    }

    return {
      desk, draft, problem, editing, sure, composer, full, limitReached, more, edit, leave, send, withdraw,
    };
  },
};
