// Pairs of cards that may say the same, side by side. Nothing is merged before somebody says which card stays.

import { count, fill } from "workshop-shared";

const PAGE = 20;

/** Mixed into the table: it asks for `duplicates`, and the server calls `compare`. */
export const comparing = {
  data: () => ({ duplicates: null, keptBoth: new Set() }),
  computed: {
    /** Pairs whose cards are both still there, and that nobody has looked at yet. */
    pairs() {
      if (this.duplicates?.field_id !== this.fieldId) return null;
      const there = (id) => this.things.cards.get(id)?.field_id === this.fieldId;
      return this.duplicates.pairs.filter((pair) => pair.every(there) && !this.keptBoth.has(pair.join("|")));
    },
  },
  methods: {
    findDuplicates() {
      return this.work("duplicates", { field_id: this.fieldId });
    },
    async compare(duplicates) {
      this.duplicates = duplicates;
      await this.$nextTick();
      this.$refs.pairs?.bringUp();
    },
    keepBoth(pair) {
      this.keptBoth = new Set([...this.keptBoth, pair.join("|")]);
      this.refocus();
    },
  },
};

export const Duplicates = {
  template: `
    <section v-if="pairs" class="duplicates" :aria-label="texts.duplicates">
      <div class="proposals-head">
        <h3 ref="title" class="stage-heading" tabindex="-1">{{ texts.duplicates }}</h3>
        <button type="button" class="press press-quiet" @click="$emit('close')">{{ texts.close_duplicates }}</button>
      </div>
      <p class="stage-hint">{{ pairs.length ? texts.duplicates_hint : texts.no_duplicates }}</p>
      <ul class="pair-list">
        <li v-for="pair in drawn" :key="pair.join('|')" class="pair">
          <div v-for="card in cardsOf(pair)" :key="card.id" class="pair-card">
            <p class="pair-text" dir="auto">{{ card.text }}</p>
            <p class="pair-about"><span v-for="each in about(card)" dir="auto">{{ each }}</span></p>
            <button type="button" class="press press-line" :aria-label="fill(texts.keep_card, card)"
                    @click="$emit('merge', pair, card.id)">{{ texts.keep_this }}</button>
          </div>
          <button type="button" class="press press-quiet" :aria-label="bothOf(pair)" @click="$emit('both', pair)">
            {{ texts.keep_both }}</button>
        </li>
      </ul>
      <button v-if="pairs.length > drawn.length" type="button" class="press press-line" @click="pages += 1">
        {{ fill(texts.more, { n: pairs.length - drawn.length }) }}</button>
    </section>
  `,
  emits: ["merge", "both", "close"],
  props: { pairs: Array, cards: Map, clusters: Array, texts: Object },
  data: () => ({ pages: 1 }),
  computed: {
    drawn() {
      return this.pairs.slice(0, this.pages * PAGE);
    },
  },
  methods: {
    fill,
    /** While proposals are open the list stands below them, out of sight. */
    bringUp() {
      this.$refs.title?.scrollIntoView({ block: "start" });
      this.$refs.title?.focus({ preventScroll: true });
    },
    cardsOf(pair) {
      return pair.map((id) => this.cards.get(id));
    },
    bothOf(pair) {
      const [one, other] = this.cardsOf(pair).map((card) => card.number);
      return fill(this.texts.keep_pair, { one, other });
    },
    /** Number, votes, where it came from, where it stands. */
    about(card) {
      const points = card.points ?? card.earlier_points;
      const origin = this.texts.origins[card.origin];
      return [
        fill(this.texts.card_number, card),
        points === null ? "" : count(this.texts.points, points),
        card.source ? fill(this.texts.origin_of, { origin: origin ?? "", source: card.source }) : origin,
        ...this.clusters.filter(({ id }) => card.clusters.includes(id)).map((cluster) => fill(this.texts.in_cluster, cluster)),
        card.stands_for ? count(this.texts.stands_for, card.stands_for) : "",
      ].filter(Boolean);
    },
  },
};
