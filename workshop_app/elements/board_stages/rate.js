import { Matrix } from "./matrix.js";
import { Stack } from "./stack.js";

/** Where the room puts the project ideas: the matrix, and the list with its figures. */
export const Rate = {
  inject: ["say"],
  components: { Matrix, Stack },
  props: { view: Object, stage: Object },
  template: `
    <p v-if="!stage.count" class="wall-empty">{{ say.text("no_projects") }}</p>
    <div v-else class="rate" :class="{ 'is-full': stage.count > 5 }">
      <matrix :projects="placed" :colours="colours" />
      <div class="rate-list">
        <div class="rate-heads">
          <p>{{ placed.length ? say.text("spread") : "" }}</p>
          <span aria-hidden="true">{{ say.text("impact") }}</span><span
              aria-hidden="true">{{ say.text("effort") }}</span>
        </div>
        <stack :things="stage.projects" :total="stage.count" more="more_projects">
          <template #default="{ thing }">
            <article class="card rated" :style="{ '--field': colours[thing.field_id] ?? 'var(--brand)' }">
              <b class="rated-number">{{ thing.place }}</b>
              <div class="rated-what">
                <h3 class="rated-text" dir="auto">{{ thing.text }}</h3>
                <p class="rated-facts">{{ facts(thing) }}</p>
              </div>
              <template v-if="thing.ratings">
                <p v-for="axis in ['impact', 'effort']" :key="axis" class="rated-figure">
                  <span class="unseen">{{ say.text(axis) }} </span><b>{{ say.decimal(thing[axis]) }}</b>
                  <span class="rated-spread">± {{ say.decimal(thing[axis + "_spread"]) }}</span>
                </p>
              </template>
            </article>
          </template>
        </stack>
      </div>
    </div>`,
  computed: {
    placed() {
      return this.stage.projects.filter((project) => project.ratings > 0);
    },
    colours() {
      return Object.fromEntries(this.view.fields.map((field) => [field.id, field.colour]));
    },
  },
  methods: {
    facts(project) {
      const ratings = project.ratings ? this.say.count("ratings", project.ratings) : this.say.text("no_ratings");
      return project.goal_sign ? `${this.say.text("of_goal", { sign: project.goal_sign })} · ${ratings}` : ratings;
    },
  },
};
