const FIRST_GUESS = 12;

/** How much every goal serves every core goal, with the sums of both; while the phones rate, how many have. */
export const Services = {
  inject: ["say"],
  props: { view: Object, stage: Object },
  template: `
    <div v-if="!matrix" class="services-asked">
      <p class="services-question">{{ say.text("services_question") }}</p>
      <p class="vote-voters"><b>{{ say.number(stage.raters) }}</b>
        {{ say.count("rated", stage.raters, { all: view.participants }) }}</p>
      <p class="vote-bar"><span :style="{ width: share + '%' }"></span></p>
      <p>{{ say.text("services_scale") }}</p>
    </div>
    <p v-else-if="!matrix.rows.length || !matrix.core_goals.length" class="wall-empty">{{ say.text("no_matrix") }}</p>
    <div v-else ref="room" class="heat-room">
      <table class="heat" :style="{ '--rows': shown.length + 1 }">
        <thead><tr>
          <th scope="col" class="heat-corner">{{ say.text("matrix_legend") }}</th>
          <th v-for="(core, at) in matrix.core_goals" :key="core.id" scope="col" class="heat-core">
            <span class="heat-core-text" dir="auto"><b>{{ at + 1 }}</b> {{ core.wording }}</span></th>
          <th scope="col" class="heat-sum">{{ say.text("sum") }}</th>
        </tr></thead>
        <tbody>
          <tr v-for="row in shown" :key="row.id" class="heat-row">
            <th scope="row" class="heat-goal" :style="{ '--field': colours[row.field_id] }">
              <span class="heat-goal-text"><b class="sign">{{ row.sign }}</b> <span dir="auto">{{ row.wording }}</span></span></th>
            <td v-for="(level, at) in row.levels" :key="at" :class="'is-level-' + level">{{ level }}</td>
            <td class="heat-sum">{{ say.number(row.sum) }}</td>
          </tr>
        </tbody>
        <tfoot><tr class="heat-row">
          <th scope="row" class="heat-goal">{{ say.text("sum") }}<span v-if="rest">
            · {{ say.count("more_goals", rest) }}</span></th>
          <td v-for="core in matrix.core_goals" :key="core.id" class="heat-sum">{{ say.number(core.sum) }}</td>
          <td class="heat-sum">{{ say.number(total) }}</td>
        </tr></tfoot>
      </table>
    </div>`,
  data() {
    return { most: FIRST_GUESS };
  },
  computed: {
    matrix() {
      return this.stage.matrix;
    },
    shown() {
      return this.matrix.rows.slice(0, this.most);
    },
    rest() {
      return this.matrix.rows.length - this.shown.length;
    },
    total() {
      return this.matrix.rows.reduce((sum, row) => sum + row.sum, 0);
    },
    share() {
      return this.view.participants ? Math.min(100, (100 * this.stage.raters) / this.view.participants) : 0;
    },
    colours() {
      return Object.fromEntries(this.view.fields.map((field) => [field.id, field.colour]));
    },
  },
  mounted() {
    this.watcher = new ResizeObserver(() => this.measure());
    this.measure();
  },
  updated() {
    this.measure();
  },
  unmounted() {
    this.watcher.disconnect();
  },
  methods: {
    /** As many goals as fit in rows that can still be read from the back. */
    measure() {
      const room = this.$refs.room;
      if (!room) return;
      this.watcher.observe(room);
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const head = room.querySelector("thead").offsetHeight;
      this.most = Math.max(1, Math.floor((room.clientHeight - head) / (4.2 * rem)) - 1);
    },
  },
};
