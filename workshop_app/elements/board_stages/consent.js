import { Stack } from "./stack.js";

const STANCES = ["agree", "concern", "objection"];

/** The goal that the room is asked about, large; when the round is closed what it said, and why. */
export const Consent = {
  inject: ["say"],
  components: { Stack },
  props: { view: Object, stage: Object },
  template: `
    <div class="consent" :class="{ 'is-closed': !round.open, 'has-reasons': reasons.length }" :style="{ '--field': colour }">
      <article class="consent-goal">
        <p class="consent-round"><b class="sign">{{ round.sign }}</b>
          <span>{{ say.text(round.open ? "consent_question" : "consent_result") }}</span>
          <span v-if="round.number > 1">· {{ say.text("round", { n: round.number }) }}</span></p>
        <h2 class="consent-wording" :class="length" dir="auto">{{ round.wording }}</h2>
      </article>
      <div v-if="round.open" class="consent-turnout">
        <p>{{ say.count("answered", round.answers, { all: view.participants }) }}</p>
        <p class="vote-bar"><span :style="{ width: share + '%' }"></span></p>
      </div>
      <template v-else>
        <div class="consent-outcome">
          <p v-if="!round.answers" class="consent-none">{{ say.text("no_answers") }}</p>
          <div v-else class="consent-bar" aria-hidden="true">
            <i v-for="stance in given" :key="stance" :class="'is-' + stance" :style="{ flexGrow: round.counts[stance] }"></i>
          </div>
          <ul class="consent-counts">
            <li v-for="stance in stances" :key="stance" :class="'is-' + stance">
              <b>{{ say.number(round.counts[stance]) }}</b> {{ say.count("count_" + stance, round.counts[stance]) }}</li>
          </ul>
        </div>
        <stack v-if="reasons.length" class="consent-reasons" :things="reasons" :total="round.reasons_count" more="more_reasons">
          <template #default="{ thing }">
            <article class="card consent-reason" :class="'is-' + thing.stance">
              <p dir="auto"><b>{{ say.text(thing.stance) }}:</b> {{ thing.text }}
                <span v-if="thing.name" class="consent-name" dir="auto">{{ thing.name }}</span></p>
            </article>
          </template>
        </stack>
      </template>
    </div>`,
  data: () => ({ stances: STANCES }),
  computed: {
    round() {
      return this.stage.round;
    },
    reasons() {
      return this.round.reasons ?? [];
    },
    given() {
      return STANCES.filter((stance) => this.round.counts[stance]);
    },
    share() {
      return this.view.participants ? Math.min(100, (100 * this.round.answers) / this.view.participants) : 0;
    },
    colour() {
      return this.view.fields.find((field) => field.id === this.stage.field_id)?.colour ?? "var(--brand)";
    },
    length() {
      const n = this.round.wording.length;
      return n > 260 ? "is-longest" : n > 130 ? "is-long" : "";
    },
  },
};
