import { Serves } from "./serves.js";

/** From roomy to dense. Whatever does not fit the densest is counted, goal by goal. */
const DENSITIES = ["roomy", "close", "snug", "dense", "double", "triple"];

/** Core goals, fields, goals, projects: sizes give way until everything stands on the board. */
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
        <section v-for="field in fields" :key="field.id ?? 'none'" class="chain-field"
            :style="{ '--field': field.colour }">
          <div class="chain-head">
            <span v-if="field.sign" class="sign" aria-hidden="true">{{ field.sign }}</span>
            <h3 class="chain-name" dir="auto">{{ field.name || say.text("nowhere") }}</h3>
            <p class="chain-note">{{ note(field) }}</p>
          </div>
          <div class="chain-goals">
            <div v-for="goal in field.goals.slice(0, most)" :key="goal.id" class="chain-goal">
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
    return { density: DENSITIES[0], most: Infinity };
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
    this.watcher.observe(this.$refs.room);
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
      for (const [density, most] of this.attempts()) {
        this.density = density;
        this.most = most;
        await this.$nextTick();
        if (turn !== this.turn || !this.$refs.room) return;
        this.$refs.room.querySelectorAll(".chain-projects").forEach((row) => this.fitProjects(row));
        if (this.$refs.room.scrollHeight <= this.$refs.room.clientHeight + 1) return;
      }
    },
    attempts() {
      const dense = Array.from({ length: this.longest }, (_, fewer) => ["triple", this.longest - 1 - fewer]);
      return [...DENSITIES.map((density) => [density, Infinity]), ...dense];
    },
    /** What a field in the densest pictures leaves out: goals beyond the most, and projects that have no room. */
    note(field) {
      const hidden = field.goals.length - this.most;
      if (hidden > 0) return this.say.count("more_goals", hidden);
      const projects = field.ideas.length + field.goals.reduce((sum, goal) => sum + goal.projects.length, 0);
      const dropped = this.density === "double" || this.density === "triple";
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
