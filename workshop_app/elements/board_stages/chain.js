import { drawBands } from "./bands.js";
import { Serves } from "./serves.js";

/** From roomy to dense, with projects beside their goals: that in which the fewest words are cut is taken. */
const PICTURES = ["roomy", "close", "lines", "bare", "wide", "few", "dense"];
/** Where none of them fits: fields side by side, and projects are counted. What does not fit the last is counted too. */
const CROWDED = ["double", "triple"];

/** Core goals, fields, goals, projects, and the bands between them: sizes give way until all stands on the board. */
export const Chain = {
  inject: ["say"],
  components: { Serves },
  props: { stage: Object },
  template: `
    <div class="chain" :class="'is-' + density">
      <div v-if="stage.core_goals.length" class="legend">
        <p class="legend-label">{{ say.text("core_goals") }}</p>
        <ol class="legend-list">
          <li v-for="(each, at) in stage.core_goals" :key="at" class="core-goal">
            <b class="core-goal-number">{{ at + 1 }}</b>
            <span class="core-goal-text" dir="auto">{{ each.wording }}</span>
            <b class="core-goal-served">
              <span aria-hidden="true">{{ say.number(each.goals) }}</span>
              <span class="unseen">{{ say.count("served_by", each.goals) }}</span>
            </b>
          </li>
        </ol>
      </div>
      <div ref="room" class="chain-fields">
        <svg class="chain-bands" aria-hidden="true">
          <path v-for="(each, at) in bands" :key="at" :d="each.path" :fill="each.colour" />
        </svg>
        <section v-for="field in fields" :key="field.id ?? 'none'" class="chain-field"
            :style="{ '--field': field.colour }">
          <div class="chain-head">
            <span v-if="field.sign" class="sign" aria-hidden="true">{{ field.sign }}</span>
            <h3 class="chain-name" dir="auto">{{ field.name || say.text("nowhere") }}</h3>
            <p class="chain-note">{{ note(field) }}</p>
          </div>
          <div class="chain-goals">
            <div v-for="goal in field.goals.slice(0, most)" :key="goal.id" class="chain-goal"
                :data-points="goal.points">
              <div class="card chain-card">
                <p class="chain-text" dir="auto"><b class="goal-sign">{{ goal.sign }}</b> {{ goal.wording }}</p>
                <serves :levels="goal.serves" />
                <b v-if="goal.points !== null" class="pill">
                  <span aria-hidden="true">{{ say.number(goal.points) }}</span>
                  <span class="unseen">{{ say.count("points", goal.points) }}</span>
                </b>
              </div>
              <ul class="chain-projects">
                <li v-for="each in goal.projects" :key="each.id" class="chain-project" dir="auto">{{ each.text }}</li>
                <li class="chain-rest" hidden></li>
              </ul>
            </div>
            <ul v-if="field.ideas.length" class="chain-projects is-alone">
              <li v-for="idea in field.ideas" :key="idea.id" class="chain-project" dir="auto">{{ idea.text }}</li>
              <li class="chain-rest" hidden></li>
            </ul>
          </div>
        </section>
      </div>
    </div>`,
  data() {
    return { density: PICTURES[0], most: Infinity, bands: [] };
  },
  computed: {
    fields() {
      const ideasOf = (id) => this.stage.ideas.filter((idea) => (idea.field_id ?? null) === id);
      const fields = this.stage.fields.map((field) => ({ ...field, ideas: ideasOf(field.id) }));
      fields.push({ id: null, name: "", sign: "", colour: "var(--brand)", goals: [], ideas: ideasOf(null) });
      return fields.filter((field) => field.goals.length || field.ideas.length);
    },
    longest() {
      return Math.max(1, ...this.fields.map((field) => field.goals.length));
    },
  },
  mounted() {
    this.watcher = new ResizeObserver(() => this.fit());
    // the room itself changes with the density: the board's line above gives way, too
    this.watcher.observe(this.$el.closest(".board-stage") ?? this.$el);
    this.fit();
  },
  unmounted() {
    this.watcher.disconnect();
  },
  watch: {
    stage() {
      this.fit();
    },
  },
  methods: {
    async fit() {
      const turn = (this.turn = (this.turn ?? 0) + 1);
      const isCurrent = () => turn === this.turn && this.$refs.room;
      this.bands = [];
      let best = null;
      for (const density of PICTURES) {
        await this.lay(density, Infinity);
        if (!isCurrent()) return;
        const cut = this.fits() ? this.countCut() : Infinity;
        if (cut < (best?.cut ?? Infinity)) best = { density, cut };
        if (cut === 0) break;
      }
      if (best) {
        await this.lay(best.density, Infinity);
        if (isCurrent()) this.bands = drawBands(this.$refs.room);
        return;
      }
      for (const [density, most] of this.crowded()) {
        await this.lay(density, most);
        if (!isCurrent() || this.fits()) return;
      }
    },
    crowded() {
      const fewer = Array.from({ length: this.longest }, (_, less) => [CROWDED.at(-1), this.longest - 1 - less]);
      return [...CROWDED.map((density) => [density, Infinity]), ...fewer];
    },
    async lay(density, most) {
      this.density = density;
      this.most = most;
      await this.$nextTick();
      this.$refs.room?.querySelectorAll(".chain-projects").forEach((row) => this.fitProjects(row));
    },
    fits() {
      return this.$refs.room.scrollHeight <= this.$refs.room.clientHeight + 1;
    },
    /** Goals and projects that are not read to their end, and projects that are only counted. */
    countCut() {
      const all = (selector) => [...this.$refs.room.querySelectorAll(selector)];
      const isCut = (each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1;
      const projects = all(".chain-project");
      return [...all(".chain-text"), ...projects.filter((each) => !each.hidden)].filter(isCut).length
        + projects.filter((each) => each.hidden).length;
    },
    /** What a field in the densest pictures leaves out: goals beyond the most, and projects that have no room. */
    note(field) {
      const hidden = field.goals.length - this.most;
      if (hidden > 0) return this.say.count("more_goals", hidden);
      const projects = field.ideas.length + field.goals.reduce((sum, goal) => sum + goal.projects.length, 0);
      const dropped = CROWDED.includes(this.density);
      return dropped && projects ? this.say.count("projects", projects) : "";
    },
    /** Shows the projects that stand whole in their rows, and how many do not. */
    fitProjects(row) {
      const projects = [...row.querySelectorAll(".chain-project")];
      const rest = row.querySelector(".chain-rest");
      const fits = () => row.scrollHeight <= row.clientHeight + 1 && row.scrollWidth <= row.clientWidth + 1;
      for (const project of projects) project.hidden = false;
      rest.hidden = true;
      for (let shown = projects.length - 1; shown >= 0 && !fits(); shown -= 1) {
        projects[shown].hidden = true;
        rest.hidden = false;
        rest.textContent = `+ ${this.say.number(projects.length - shown)}`;
      }
    },
  },
};
