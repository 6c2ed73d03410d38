const FIRST_GUESS = 8;
/** A row at its lowest, in rem: two lines of text and a bar. */
const ROW = 9.6;
const MOST_ROUNDS = 3;

/** Things by their points, as many as fit; several rounds stand beside one another. */
export const Ranking = {
  inject: ["say"],
  props: {
    items: Array,
    total: Number,
    rounds: { type: Array, default: () => [] },
    fields: Array,
    note: String,
    single: Boolean,
  },
  template: `
    <div ref="room" class="ranking" :class="{ 'is-roomy': items.length <= 6 }">
      <p v-if="!items.length" class="wall-empty">{{ say.text("nothing_to_rank") }}</p>
      <p v-if="note" class="ranking-note">{{ note }}</p>
      <div class="ranking-lanes">
        <div v-for="(lane, side) in lanes" :key="side" class="ranking-lane">
          <p v-if="several" class="ranking-rounds" aria-hidden="true">
            <span v-for="number in shownRounds" :key="number">{{ say.text("round", { n: number }) }}</span>
          </p>
          <ol ref="rows" class="ranking-rows">
            <li v-for="item in lane" :key="item.id" class="rank" :style="{ '--field': colour(item) }">
              <span class="rank-place">
                <span class="unseen">{{ item.rank ? say.text("rank", { n: item.rank }) : "" }}</span>
                <span aria-hidden="true">{{ item.rank ? item.rank + "." : "" }}</span>
              </span>
              <span v-if="sign(item)" class="sign" aria-hidden="true">{{ sign(item) }}</span>
              <span class="rank-middle">
                <span class="rank-text" dir="auto">{{ item.text }}</span>
                <span v-if="item.points.length" class="rank-bar">
                  <span :style="{ width: share(item) + '%' }"></span>
                </span>
              </span>
              <span v-if="differing" class="rank-differ"><template v-if="item.dissent"><span
                  class="unseen">{{ say.text("differ") }}</span><i class="differ-mark" aria-hidden="true"></i></template></span>
              <span v-for="(points, at) in shownPoints(item)" :key="at" class="rank-points"
                  :class="{ 'is-latest': at === shownRounds.length - 1 }">
                <b>{{ say.number(points) }}</b>
                <span v-if="several" class="unseen">{{ say.text("round", { n: shownRounds[at] }) }}</span>
              </span>
            </li>
          </ol>
        </div>
      </div>
      <p v-if="rest || differing" class="wall-more">
        <span v-if="rest">{{ say.count("more", rest) }}</span>
        <span v-if="differing" class="differ-key"><i class="differ-mark"></i> {{ say.text("differ") }}</span>
      </p>
    </div>`,
  data() {
    return { rows: FIRST_GUESS };
  },
  computed: {
    several() {
      return this.rounds.length > 1;
    },
    shownRounds() {
      return this.rounds.length ? this.rounds.slice(-MOST_ROUNDS) : [1];
    },
    sides() {
      return !this.single && this.items.length > this.rows ? 2 : 1;
    },
    shown() {
      return this.items.slice(0, this.rows * this.sides);
    },
    lanes() {
      const length = this.sides === 1 ? this.shown.length : Math.ceil(this.shown.length / 2);
      return this.sides === 1 ? [this.shown] : [this.shown.slice(0, length), this.shown.slice(length)];
    },
    rest() {
      return this.total - this.shown.length;
    },
    /** Whether the mark stands anywhere here: then it has a place of its own in every row, and is explained. */
    differing() {
      return this.shown.some((item) => item.dissent);
    },
    most() {
      return Math.max(1, ...this.items.map((item) => item.points.at(-1) ?? 0));
    },
  },
  mounted() {
    this.watcher = new ResizeObserver(() => this.measure());
    this.watcher.observe(this.$refs.room);
    this.measure();
  },
  updated() {
    this.measure();
  },
  unmounted() {
    this.watcher.disconnect();
  },
  methods: {
    measure() {
      const list = this.$refs.rows?.[0];
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (list) this.rows = Math.max(1, Math.floor((list.clientHeight + 1) / (ROW * rem)));
    },
    field(item) {
      return this.fields.find((field) => field.id === item.field_id);
    },
    colour(item) {
      return this.field(item)?.colour ?? "var(--brand)";
    },
    sign(item) {
      return item.sign ?? this.field(item)?.sign;
    },
    share(item) {
      return (100 * item.points.at(-1)) / this.most;
    },
    shownPoints(item) {
      return item.points.slice(-this.shownRounds.length);
    },
  },
};
