import { FieldColumns } from "./columns.js";
import { Serves } from "./serves.js";
import { Stack } from "./stack.js";

/** Goals per field, and how strongly each serves the core goals that stand numbered above. */
export const Goals = {
  inject: ["say"],
  components: { FieldColumns, Serves, Stack },
  props: { view: Object, stage: Object },
  template: `
    <div class="goals">
      <div v-if="stage.core_goals.length" class="legend">
        <p class="legend-label">{{ say.text("core_goals") }}</p>
        <ol class="legend-list">
          <li v-for="(wording, at) in stage.core_goals" :key="at" class="core-goal">
            <b class="core-goal-number">{{ at + 1 }}</b><span class="core-goal-text" dir="auto">{{ wording }}</span>
          </li>
        </ol>
        <p v-if="anyServes" class="legend-note">{{ say.text("legend") }}</p>
      </div>
      <field-columns :columns="stage.columns">
        <template
            #note="{ column }">{{ column.things.length ? say.count("goals", column.things.length) : "" }}</template>
        <template #default="{ column }">
          <stack v-if="column.things.length" :things="column.things" more="more_goals">
            <template #default="{ thing }">
              <article class="card goal" :class="{ 'is-plain': !thing.serves.some(Boolean) }"
                       :style="{ '--lines': column.things.length > 2 ? 3 : 6 }">
                <p class="goal-text" dir="auto"><b class="goal-sign">{{ thing.sign }}</b> {{ thing.wording }}</p>
                <p v-if="thing.variants" class="goal-variants">{{ say.count("variants", thing.variants) }}</p>
                <p v-if="thing.points !== null || thing.serves.some(Boolean)" class="goal-facts">
                  <serves :levels="thing.serves" dots />
                  <b v-if="thing.points !== null" class="pill">
                    <span aria-hidden="true">{{ say.number(thing.points) }}</span>
                    <span class="unseen">{{ say.count("points", thing.points) }}</span>
                  </b>
                </p>
              </article>
            </template>
          </stack>
          <p v-else class="column-empty">{{ say.text("no_goals") }}</p>
        </template>
      </field-columns>
    </div>`,
  computed: {
    anyServes() {
      return this.stage.columns.some((column) => column.things.some((goal) => goal.serves.some(Boolean)));
    },
  },
};
