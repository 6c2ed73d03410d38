// The things of last time: what the room says about each, and what the facilitator makes of it.

import { asking } from "workshop-console";
import { count, fill } from "workshop-shared";

export default {
  mixins: [asking],
  template: `
    <div class="review">
      <div class="review-head">
        <p class="vote-count">{{ fill(texts.have_answered, { n: things.people, all: things.participants }) }}</p>
        <p class="vote-rules">{{ things.revealed ? count(texts.undecided, undecided.length) : texts.secret }}</p>
        <div class="stage-row">
          <button v-if="!things.revealed" type="button" class="press press-full" @click="done('reveal')">
            {{ texts.reveal }}</button>
          <button v-else-if="undecided.length" type="button" class="press press-full" @click="done('decide_by_room')">
            {{ texts.by_room }}</button>
          <label v-if="rows.length" class="review-filter"><input type="checkbox" v-model="onlyOpen" />
            {{ texts.only_open }}</label>
        </div>
      </div>
      <p v-if="!rows.length" class="stage-hint">{{ texts.empty }}</p>
      <p v-else-if="!drawn.length" class="stage-hint">{{ texts.all_decided }}</p>
      <ul class="card-list" :aria-label="texts.list">
        <li v-for="row in drawn" :key="row.id" class="card-row review-row" :class="{ 'is-aside': isAside(row) }"
            :style="{ '--field': fieldOf(row.field_id).colour }">
          <div class="card-body">
            <p class="card-text" dir="auto">{{ row.text }}</p>
            <p class="card-meta">
              <span v-for="fact in factsOf(row)" dir="auto">{{ fact }}</span>
              <strong v-if="row.gone" class="card-flag">{{ texts.gone }}</strong>
            </p>
            <p v-if="row.text !== row.earlier" class="card-meta" dir="auto">{{ fill(texts.earlier, { wording: row.earlier }) }}</p>
            <form v-if="rewording === row.id" class="review-form" @submit.prevent="reword(row)">
              <textarea ref="wording" v-model="draft" rows="2" maxlength="500" dir="auto" class="find"
                        :aria-label="texts.new_wording" @keydown.esc="rewording = null"
                        @keydown.enter.exact.prevent="reword(row)"></textarea>
              <button type="submit" class="press press-full">{{ texts.save }}</button>
              <button type="button" class="press press-quiet" @click="rewording = null">{{ texts.cancel }}</button>
            </form>
          </div>
          <div v-if="!row.gone" class="review-marks" role="group" :aria-label="fill(texts.decision, { what: row.text })">
            <button v-for="(name, mark) in texts.marks" :key="mark" type="button" class="press press-line"
                    :class="{ 'is-most': mark === mostSaid(row) }" :aria-pressed="row.decision === mark ? 'true' : 'false'"
                    @click="decide(row, mark)">{{ name }}<b v-if="row.counts" class="review-count">{{ row.counts[mark] }}</b></button>
          </div>
        </li>
      </ul>
    </div>
  `,
  data: () => ({ onlyOpen: false, rewording: null, draft: "" }),
  computed: {
    /** In the order in which they came along. */
    rows() {
      return this.cards;
    },
    undecided() {
      return this.rows.filter((row) => !row.decision && !row.gone);
    },
    drawn() {
      return this.onlyOpen ? this.undecided : this.rows;
    },
  },
  methods: {
    count,
    fill,
    isAside(row) {
      return row.gone || row.decision === "done" || row.decision === "drop";
    },
    factsOf(row) {
      const facts = [fill(this.texts.kinds[row.kind] ?? "", { sign: row.sign ?? "" }), row.source];
      if (row.earlier_points !== null) facts.push(count(this.texts.earlier_points, row.earlier_points));
      return facts;
    },
    mostSaid(row) {
      const [first, second] = Object.entries(row.counts ?? {}).sort(([, one], [, other]) => other - one);
      return first?.[1] && first[1] > (second?.[1] ?? 0) ? first[0] : null;
    },
    async decide(row, mark) {
      if (mark !== "reword") return this.done("decide", { thing: row.id, decision: mark });
      [this.rewording, this.draft] = [row.id, row.text];
      await this.$nextTick();
      [this.$refs.wording].flat()[0]?.focus();
    },
    async reword(row) {
      if (await this.done("reword", { thing: row.id, wording: this.draft })) this.rewording = null;
    },
  },
};
