// Whether one agrees with a goal as it is worded: one of three answers, with a reason.
import { computed, inject, nextTick, ref } from "vue";
import { fill } from "workshop-shared";
import Bar from "../bar.js";
import { textLength } from "../composer.js";
import Featured from "../featured.js";
import { focusHeading } from "../desk.js";
import Head from "../head.js";

const STANCES = ["agree", "concern", "objection"];
const LONGEST = 300;
/** The count appears when it becomes interesting. */
const NEAR = 60;

export default {
  components: { Bar, Featured, Head },
  template: `
    <Head :aside="task.round.number > 1 ? roundTitle : ''" />
    <div class="phone-body">
      <h1 tabindex="-1">{{ writing ? desk.texts.consent_question : desk.texts.consent_done }}</h1>
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <div class="phone-card phone-project" :style="{ '--field': desk.field(task.field_id)?.colour }">
        <p class="phone-consent-goal" dir="auto"><b>{{ task.sign }}</b> {{ task.wording }}</p>
      </div>
      <template v-if="writing">
        <fieldset class="phone-stances" :disabled="step.paused" :aria-describedby="problem && !draft.stance ? 'problem' : null">
          <legend class="sr-only">{{ desk.texts.consent_question }}</legend>
          <label v-for="stance in stances" :key="stance" :class="'is-' + stance">
            <input type="radio" name="stance" :value="stance" :checked="draft.stance === stance" @change="choose(stance)" />
            <span>{{ desk.texts.stances[stance] }}</span>
          </label>
        </fieldset>
        <div v-if="draft.stance && draft.stance !== 'agree'" class="phone-field">
          <label for="reason">{{ desk.texts.reason }} <span v-if="draft.stance === 'concern'">{{ desk.texts.optional }}</span></label>
          <textarea id="reason" ref="box" class="phone-text phone-reason-box" rows="3" dir="auto" :value="draft.reason"
            :aria-invalid="Boolean(problem)" :aria-describedby="problem ? 'problem' : 'reason-hint'"
            @input="write($event.target.value)" @keydown.ctrl.enter.prevent="send" @keydown.meta.enter.prevent="send"></textarea>
          <p v-if="near" class="phone-count" :class="{ over: length > longest }">{{ counted }}</p>
          <p id="reason-hint" class="phone-hint">{{ task.named ? desk.texts.reason_named : desk.texts.reason_nameless }}</p>
        </div>
        <div role="alert"><p v-if="problem" id="problem" class="phone-problem">{{ problem }}</p></div>
      </template>
      <template v-else>
        <p class="phone-said"><b>{{ desk.texts.stances[said.stance] }}</b></p>
        <p v-if="said.reason" class="phone-words" dir="auto"><q>{{ said.reason }}</q></p>
        <p class="phone-hint">{{ desk.texts.consent_hint }}</p>
      </template>
      <Featured />
    </div>
    <Bar>
      <button v-if="writing" type="button" class="phone-primary" :disabled="step.paused" @click="send">{{ desk.texts.send }}</button>
      <button v-else type="button" class="phone-secondary phone-wide" @click="change">{{ desk.texts.consent_change }}</button>
    </Bar>`,
  props: { step: Object, task: Object },
  setup(props) {
    const desk = inject("desk");
    const { texts } = desk;
    const roundId = props.task.round.id;
    const slot = `consent:${roundId}`;
    // kept until the server has the answer, and beyond: who changes it goes on from here
    const draft = desk.drafts.of(slot, { stance: null, reason: "", open: false });
    const box = ref(null);
    const problem = ref("");
    // the own view may still be that of the round before
    const stored = computed(() => (desk.own.value.consent?.round_id === roundId ? desk.own.value.consent : null));
    const said = computed(() => desk.errands.wanted(slot)?.body ?? stored.value);
    const writing = computed(() => draft.open || !said.value);
    const length = computed(() => textLength(draft.reason));
    const near = computed(() => length.value > LONGEST - NEAR);
    const counted = computed(() => fill(texts.counted, { n: length.value, most: LONGEST }));
    const roundTitle = computed(() => fill(texts.round, { n: props.task.round.number }));

    function choose(stance) {
      draft.stance = stance;
      problem.value = "";
      if (stance === "objection" && !draft.reason) nextTick(() => box.value?.focus());
    }

    function write(reason) {
      draft.reason = reason;
      problem.value = "";
    }

    function findProblem() {
      if (!draft.stance) return texts.stance_missing;
      if (draft.stance === "agree") return "";
      if (draft.stance === "objection" && !length.value) return texts.reason_missing;
      return length.value > LONGEST ? fill(texts.text_too_long, { length: length.value, most: LONGEST }) : "";
    }

    function send() {
      problem.value = findProblem();
      if (problem.value) return;
      const body = { stance: draft.stance, reason: draft.stance === "agree" ? null : draft.reason.trim() || null };
      desk.notice.refused = "";
      desk.errands.add({ kind: "consent", slot, method: "PUT", path: `/consent-rounds/${roundId}/consent`, body });
      draft.open = false;
      focusHeading();
    }

    function change() {
      if (!draft.stance) Object.assign(draft, { stance: said.value.stance, reason: said.value.reason ?? "" });
      draft.open = true;
      focusHeading();
    }

    return {
      desk, stances: STANCES, longest: LONGEST, draft, box, problem, said, writing, length, near, counted, roundTitle, choose,
      write, send, change,
    };
  },
};
