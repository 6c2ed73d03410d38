import { WallCard } from "./card.js";
import { FieldColumns } from "./columns.js";
import { Stack } from "./stack.js";
import { Wall } from "./wall.js";

const FRESH = 6000;

/** The wall that grows: newest card on top, with a quiet ring for a few seconds. */
export const Collect = {
  inject: ["say"],
  components: { FieldColumns, Stack, Wall, WallCard },
  props: { view: Object, stage: Object },
  template: `
    <div class="collect">
      <p v-if="stage.core_goals.length" class="condensed">
        <span class="condensed-label">{{ say.text("condensed") }}</span>
        <span v-for="(wording, at) in stage.core_goals" :key="at" class="core-goal" dir="auto"><span
            class="core-goal-text">{{ wording }}</span></span>
      </p>
      <wall v-if="single" :column="stage.columns[0]" :fresh="fresh" />
      <field-columns v-else :columns="stage.columns">
        <template #note="{ column }">{{ say.number(column.count) }}</template>
        <template #default="{ column }">
          <p v-for="goal in column.goals ?? []" :key="goal.id" class="column-goal" dir="auto"><b class="goal-sign">{{
            goal.sign }}</b> {{ goal.wording }}</p>
          <stack v-if="column.count" :things="column.things" :total="column.count">
            <template #default="{ thing }"><wall-card :card="thing" :fresh="fresh.has(thing.id)" /></template>
          </stack>
          <p v-else class="column-empty">{{ say.text("no_cards") }}</p>
        </template>
      </field-columns>
    </div>`,
  data() {
    return { fresh: new Set() };
  },
  computed: {
    single() {
      return this.stage.columns.length === 1 && this.stage.columns[0].id === null;
    },
    /** What the view holds. The last of a full column may have moved up from what it leaves out: that is no news. */
    ids() {
      return this.stage.columns.flatMap(({ things, count }) =>
        (count > things.length ? things.slice(0, -1) : things).map((card) => card.id),
      );
    },
  },
  created() {
    this.seen = new Set(this.ids);
    this.timers = new Set();
  },
  unmounted() {
    this.timers.forEach(clearTimeout);
  },
  watch: {
    ids(ids) {
      for (const id of ids) if (!this.seen.has(id)) this.greet(id);
    },
  },
  methods: {
    greet(id) {
      this.seen.add(id);
      this.fresh = new Set(this.fresh).add(id);
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        this.forget(id);
      }, FRESH);
      this.timers.add(timer);
    },
    forget(id) {
      const rest = new Set(this.fresh);
      rest.delete(id);
      this.fresh = rest;
    },
  },
};
