// How much every goal serves every core goal, with the sums of both; beside it what the room says.

import { count } from "workshop-shared";

export const HeatMap = {
  template: `
    <section class="goal-panel" :aria-label="texts.matrix">
      <header class="heat-head">
        <h3 class="stage-heading">{{ texts.matrix }}</h3>
        <p class="stage-hint" role="status">{{ state }}</p>
        <div class="stage-row">
          <button v-if="rating.state === 'open'" type="button" class="press press-full" @click="done('close_rating')">
            {{ texts.close_rating }}</button>
          <template v-else>
            <button v-if="rating.raters && !adopted" type="button" class="press press-full"
                    @click="done('adopt_ratings')">
              {{ texts.adopt_ratings }}</button>
            <button type="button" class="press press-line" @click="done('open_rating')">
              {{ rating.raters ? texts.rate_again : texts.rate_phones }}</button>
            <button type="button" class="press press-line" @click="done('show', { shown: onBoard ? null : 'matrix' })">
              {{ onBoard ? texts.show_all : texts.show_matrix }}</button>
          </template>
        </div>
      </header>
      <div class="heat-frame" tabindex="0" role="region" :aria-label="texts.matrix_table">
        <table class="heat" :style="{ '--cores': matrix.core_goals.length }">
          <thead>
            <tr><th scope="col">{{ texts.goal }}</th>
              <th v-for="(core, at) in matrix.core_goals" :key="core.id" scope="col" dir="auto" :title="core.wording">
                <span><b>{{ at + 1 }}</b> {{ core.wording }}</span></th>
              <th scope="col" class="heat-sum">{{ texts.sum }}</th></tr>
          </thead>
          <tbody>
            <tr v-for="row in matrix.rows" :key="row.id">
              <th scope="row"><b class="sign" :style="{ '--field': colours[row.field_id] }">{{ row.sign }}</b>
                <span dir="auto" :title="row.wording">{{ row.wording }}</span></th>
              <td v-for="(level, at) in row.levels" :key="at" :class="'is-level-' + level"><b>{{ level }}</b>
                <small v-if="said(row, at)">{{ said(row, at) }}</small></td>
              <td class="heat-sum"><b>{{ row.sum }}</b></td>
            </tr>
          </tbody>
          <tfoot>
            <tr><th scope="row">{{ texts.sum }}</th>
              <td v-for="core in matrix.core_goals" :key="core.id" class="heat-sum"><b>{{ core.sum }}</b></td>
              <td class="heat-sum"><b>{{ total }}</b></td></tr>
          </tfoot>
        </table>
      </div>
      <p v-if="rating.state === 'closed' && rating.raters" class="stage-hint">{{ texts.means_hint }}</p>
    </section>
  `,
  props: {
    matrix: Object,
    rating: Object,
    participants: Number,
    onBoard: Boolean,
    /** Colour per field of action. */
    colours: Object,
    language: String,
    texts: Object,
    done: Function,
  },
  computed: {
    total() {
      return this.matrix.rows.reduce((sum, row) => sum + row.sum, 0);
    },
    /** Whether taking over the means, rounded to the nearest and a half upwards, would change nothing. */
    adopted() {
      const { raters, means } = this.rating;
      const agrees = (row) => (level, at) => !means[row.id]?.[at] || Math.floor(means[row.id][at].mean + 0.5) === level;
      return raters > 0 && this.matrix.rows.every((row) => row.levels.every(agrees(row)));
    },
    state() {
      const { state, raters } = this.rating;
      const rated = count(this.texts.answered, raters, { all: this.participants });
      if (state === "open") return `${rated}. ${this.texts.rating_secret}`;
      if (!raters) return this.texts.rating_none;
      return this.adopted ? `${rated}. ${this.texts.adopted}` : `${rated}.`;
    },
    tenth() {
      return new Intl.NumberFormat(this.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    },
  },
  methods: {
    /** `⌀ 2.3 ± 0.5`, what the room says about a cell. */
    said(row, at) {
      const cell = this.rating.means[row.id]?.[at];
      return cell ? `⌀ ${this.tenth.format(cell.mean)} ± ${this.tenth.format(cell.spread)}` : "";
    },
  },
};
