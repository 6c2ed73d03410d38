import { WallCard } from "./card.js";
import { FieldColumns } from "./columns.js";
import { Ranking } from "./ranking.js";
import { Stack } from "./stack.js";

/** What a strategy starts from: the fields that were proposed, and what was sorted into the chosen ones. */
export const Start = {
  inject: ["say"],
  components: { FieldColumns, Ranking, Stack, WallCard },
  props: { stage: Object },
  template: `
    <div class="start">
      <section v-if="stage.proposals.length" class="start-proposals">
        <h3 class="start-head">{{ say.text("proposals") }}</h3>
        <ranking :items="stage.proposals" :total="stage.proposals.length" :fields="[]" single />
      </section>
      <section v-if="stage.fields.length" class="start-fields">
        <h3 class="start-head">{{ say.text("chosen_fields") }}</h3>
        <field-columns :columns="stage.fields" :most="stage.proposals.length ? 4 : 6">
          <template #note="{ column }">{{ say.number(column.starting_points.length) }}</template>
          <template #default="{ column }">
            <stack v-if="column.starting_points.length" :things="column.starting_points.slice(0, 40)"
                :total="column.starting_points.length">
              <template #default="{ thing }"><wall-card :card="thing" /></template>
            </stack>
            <p v-else class="column-empty">{{ say.text("no_cards") }}</p>
          </template>
        </field-columns>
      </section>
    </div>`,
};
