// One project opened: what it says, how the room sees it, and what happens next, edited in place.

import { count, sayDay } from "workshop-shared";
import { Icon } from "./icon.js";
import { keepInside } from "./keep_inside.js";
import { SpreadLine } from "./spread_line.js";

const PARTS = ["next_step", "owner", "due"];
const planOf = (project) => Object.fromEntries(PARTS.map((name) => [name, project.plan?.[name] ?? ""]));

export const ProjectDialog = {
  template: `
    <teleport to="body">
      <div v-if="project" class="ask-veil" @pointerdown.self="leave">
        <div ref="dialog" class="ask project" role="dialog" aria-modal="true" aria-labelledby="project-title"
             :style="{ '--field': project.colour }" @keydown="onKey">
          <div class="project-head">
            <h2 id="project-title" class="ask-title"><span class="project-number">{{ project.place }}</span>
              <span dir="auto">{{ project.text }}</span></h2>
            <button type="button" class="press press-icon" :aria-label="texts.close" :title="texts.close"
                    @click="leave"><icon name="close" /></button>
          </div>
          <p v-if="project.author" class="stage-hint">{{ project.author }}</p>
          <p v-if="goal" class="project-goal"><b class="sign">{{ goal.sign }}</b> <span dir="auto">{{ goal.wording }}</span></p>
          <p v-else class="stage-hint">{{ texts.no_goal }}</p>
          <dl v-if="project.ratings" class="project-figures">
            <div v-for="name in ['impact', 'effort']" :key="name">
              <dt>{{ texts[name] }}</dt>
              <dd><b>{{ say(project[name]) }}</b> ± {{ say(project[name + "_spread"]) }}</dd>
              <dd class="project-scale"><spread-line :mean="project[name]" :spread="project[name + '_spread']" /></dd>
            </div>
          </dl>
          <p class="stage-hint"><span>{{ count(texts.ratings_of, project.ratings) }}</span>
            <span v-if="quadrant"> · {{ quadrant }}</span>
            <span v-if="project.dissent" class="differ">{{ texts.differ }}</span></p>
          <fieldset class="project-plan">
            <legend class="stage-heading">{{ texts.plan }}</legend>
            <label class="ask-label project-step"><span>{{ texts.next_step }}</span>
              <textarea ref="first" v-model="draft.next_step" rows="2" maxlength="300" dir="auto" @change="save"></textarea></label>
            <label class="ask-label"><span>{{ texts.owner }}</span>
              <input v-model="draft.owner" type="text" maxlength="80" dir="auto" autocomplete="off" @change="save" /></label>
            <label class="ask-label"><span>{{ texts.due }}</span>
              <input v-model="draft.due" type="date" min="1900-01-01" max="9999-12-31" @change="save" />
              <small v-if="draft.due" class="stage-hint">{{ sayDay(draft.due, language) }}</small></label>
          </fieldset>
          <div class="ask-actions">
            <p class="project-state" :class="{ 'edit-unsaved': state === 'unsaved' }" role="status">{{ said }}</p>
            <button type="button" class="press press-full" @click="leave">{{ texts.done }}</button>
          </div>
        </div>
      </div>
    </teleport>
  `,
  components: { Icon, SpreadLine },
  props: {
    /** With `place` and `colour`; none where nothing is open. */
    project: Object,
    goal: Object,
    texts: Object,
    language: String,
    say: Function,
    /** Given the plan; says whether it is stored. */
    store: Function,
  },
  emits: ["close"],
  data: () => ({ draft: {}, known: {}, state: "" }),
  computed: {
    said() {
      return { saving: this.texts.saving, saved: this.texts.saved, unsaved: this.texts.plan_unsaved }[this.state] ?? "";
    },
    quadrant() {
      const { impact, effort, ratings } = this.project;
      if (!ratings || impact === 3 || effort === 3) return "";
      if (impact > 3) return effort < 3 ? this.texts.do_first : this.texts.plan_well;
      return effort < 3 ? this.texts.on_the_side : this.texts.think_twice;
    },
  },
  watch: {
    project: {
      immediate: true,
      async handler(project, before) {
        if (!project) return;
        if (project.id === before?.id) {
          this.takeIn(planOf(project));
          return;
        }
        this.known = planOf(project);
        this.draft = { ...this.known };
        this.state = "";
        await this.$nextTick();
        this.$refs.first?.focus();
      },
    },
  },
  methods: {
    count,
    sayDay,
    /** What somebody else has planned meanwhile, save where words are being typed. */
    takeIn(plan) {
      for (const name of PARTS) {
        if (this.draft[name] === this.known[name]) this.draft[name] = plan[name];
      }
      this.known = plan;
    },
    async save() {
      const id = this.project.id;
      this.state = "saving";
      const done = await this.store({ card: id, ...this.draft });
      if (this.project?.id === id) this.state = done ? "saved" : "unsaved";
    },
    onKey(event) {
      event.stopPropagation();
      if (event.key === "Escape") this.leave();
      else if (event.key === "Tab") keepInside(event, this.$refs.dialog);
    },
    /** What is being typed counts as typed. */
    async leave() {
      document.activeElement?.blur();
      await this.$nextTick();
      this.$emit("close");
    },
  },
};
