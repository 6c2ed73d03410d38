import { WallCard } from "./card.js";
import { FieldColumns } from "./columns.js";
import { Stack } from "./stack.js";
import { Wall } from "./wall.js";

/** Groups of cards per field; where nothing is grouped, the cards themselves. */
export const Cluster = {
  inject: ["say"],
  components: { FieldColumns, Stack, Wall, WallCard },
  props: { view: Object, stage: Object },
  template: `
    <wall v-if="unsorted" :column="unsorted" />
    <field-columns v-else :columns="stage.columns" :nameless="grouped ? 'nowhere' : 'to_sort'">
      <template #note="{ column }">{{ note(column) }}</template>
      <template #default="{ column }">
        <template v-if="grouped">
          <stack v-if="column.clusters.length" :things="column.clusters">
            <template #default="{ thing }">
              <article class="card cluster">
                <h4 class="cluster-name" dir="auto">{{ thing.name }}</h4>
                <p class="cluster-facts">
                  <span>{{ say.count("cards", thing.cards) }}</span>
                  <b v-if="thing.points !== null" class="pill">{{ say.count("points", thing.points) }}</b>
                </p>
              </article>
            </template>
          </stack>
          <p v-if="column.free" class="column-free">{{ say.count("free", column.free) }}</p>
          <p v-else-if="!column.clusters.length" class="column-empty">{{ say.text("no_cards") }}</p>
        </template>
        <stack v-else-if="column.free" :things="column.cards" :total="column.free">
          <template #default="{ thing }"><wall-card :card="thing" /></template>
        </stack>
        <p v-else class="column-empty">{{ say.text("no_cards") }}</p>
      </template>
    </field-columns>`,
  computed: {
    grouped() {
      return this.stage.columns.some((column) => column.clusters.length > 0);
    },
    /** Starting points before any field was chosen: they lie side by side. */
    unsorted() {
      const [only, ...others] = this.stage.columns;
      if (!only || others.length || only.id !== null || this.grouped) return null;
      return { ...only, things: only.cards, count: only.free };
    },
  },
  methods: {
    note(column) {
      return this.grouped ? this.say.count("clusters", column.clusters.length) : this.say.count("cards", column.free);
    },
  },
};
