// Consent to a goal: the round that is open, and what came out of those before.

import { count, fill } from "workshop-shared";

const STANCES = ["agree", "concern", "objection"];

/** The outcome of a closed round: a bar of three parts with its numbers, and the reasons. */
export const ConsentResult = {
  template: `
    <div class="consent-result">
      <div v-if="round.answers" class="consent-bar" aria-hidden="true">
        <i v-for="stance in given" :key="stance" :class="'is-' + stance" :style="{ flexGrow: round.counts[stance] }"></i>
      </div>
      <ul class="consent-counts">
        <li v-for="stance in stances" :key="stance" :class="'is-' + stance"><b>{{ round.counts[stance] }}</b>
          {{ count(texts.stance_counts[stance], round.counts[stance]) }}</li>
      </ul>
      <ul v-if="round.reasons.length" class="consent-reasons" :aria-label="texts.reasons">
        <li v-for="(reason, at) in round.reasons" :key="at" :class="'is-' + reason.stance">
          <b>{{ texts.stances[reason.stance] }}:</b> <span dir="auto">{{ reason.text }}</span>
          <small v-if="reason.name" dir="auto"> {{ reason.name }}</small></li>
      </ul>
    </div>
  `,
  props: { round: Object, texts: Object },
  data: () => ({ stances: STANCES }),
  computed: {
    given() {
      return STANCES.filter((stance) => this.round.counts[stance]);
    },
  },
  methods: { count },
};

/** The round that is open or on the board, and where to go from there. */
export const ConsentPanel = {
  template: `
    <section class="goal-panel" :aria-label="texts.consent">
      <h3 class="stage-heading">{{ fill(texts.consent_round, { sign: round.sign, n: round.number }) }}</h3>
      <p class="consent-wording" dir="auto">{{ round.wording }}</p>
      <p class="vote-count" role="status">{{ count(texts.answered, round.answers, { all: participants }) }}</p>
      <consent-result v-if="!round.open" :round="round" :texts="texts" />
      <p v-else class="stage-hint">{{ texts.consent_secret }}</p>
      <div class="stage-row">
        <button v-if="round.open" type="button" class="press press-full"
                @click="done('close_consent', { round: round.id })">{{ texts.close_consent }}</button>
        <template v-else>
          <button v-if="next" type="button" class="press press-full" @click="done('ask_consent', { goal: next.id })">
            {{ fill(texts.ask_next, next) }}</button>
          <button type="button" class="press press-line" @click="done('show', { shown: null })">{{ texts.show_all }}</button>
        </template>
      </div>
    </section>
  `,
  components: { ConsentResult },
  props: { round: Object, goals: Array, participants: Number, texts: Object, done: Function },
  computed: {
    /** The next goal that nobody has been asked about in its present words. */
    next() {
      return this.goals.find((goal) => !goal.rounds.some((round) => round.wording === goal.wording));
    },
  },
  methods: { count, fill },
};

/** The rounds of one goal, the latest first. */
export const ConsentRecord = {
  template: `
    <details class="goal-cards" @toggle="open = $event.target.open">
      <summary :aria-label="goal.sign + ': ' + summary">{{ summary }}</summary>
      <ol v-if="open" class="consent-record">
        <li v-for="round in latestFirst" :key="round.id">
          <p><b>{{ fill(texts.round, { n: round.number }) }}</b>
            <q v-if="round.wording !== goal.wording" dir="auto">{{ round.wording }}</q></p>
          <p v-if="round.open">{{ texts.round_open }}</p>
          <consent-result v-else :round="round" :texts="texts" />
        </li>
      </ol>
    </details>
  `,
  components: { ConsentResult },
  props: { goal: Object, texts: Object },
  data: () => ({ open: false }),
  computed: {
    latestFirst() {
      return [...this.goal.rounds].reverse();
    },
    /** `2 consent rounds · 8 agree, 2 concerns, 1 objection`, the numbers of the latest that is closed. */
    summary() {
      const rounds = count(this.texts.rounds, this.goal.rounds.length);
      const closed = this.latestFirst.find((round) => !round.open);
      return closed ? `${rounds} · ${fill(this.texts.counted, closed.counts)}` : rounds;
    },
  },
  methods: { fill },
};
