import { FieldColumns } from "./columns.js";
import { WallCard } from "./card.js";
import { Ranking } from "./ranking.js";
import { Stack } from "./stack.js";
import { Wall } from "./wall.js";

/** Before a round is revealed: how many have voted, on what and by which rules. Afterwards: the ranking. */
export const Vote = {
  inject: ["say"],
  components: { FieldColumns, Ranking, Stack, Wall, WallCard },
  props: { view: Object, stage: Object },
  template: `
    <ranking v-if="round?.revealed" :items="stage.ranking" :total="stage.items" :rounds="stage.rounds"
        :fields="view.fields" :note="openNote" />
    <div v-else class="vote">
      <div class="vote-turnout">
        <template v-if="round">
          <p class="vote-round" v-if="round.number > 1">{{ say.text("round", { n: round.number }) }}</p>
          <p class="vote-voters">
            <b>{{ say.number(round.voters) }}</b>
            {{ say.count("voted", round.voters, { all: view.participants }) }}
          </p>
          <p class="vote-bar"><span :style="{ width: share + '%' }"></span></p>
          <p v-if="round.closed" class="vote-closed">{{ say.text("round_closed") }}</p>
          <ul v-else class="vote-rules"><li v-for="rule in rules" :key="rule">{{ rule }}</li></ul>
        </template>
        <p v-else class="vote-closed">{{ say.text("no_round") }}</p>
      </div>
      <wall v-if="single" :column="stage.columns[0]" />
      <field-columns v-else-if="stage.items" :columns="stage.columns" :most="4">
        <template #note="{ column }">{{ say.number(column.count) }}</template>
        <template #default="{ column }">
          <stack v-if="column.count" :things="column.things" :total="column.count">
            <template #default="{ thing }"><wall-card :card="thing" /></template>
          </stack>
          <p v-else class="column-empty">{{ say.text("no_cards") }}</p>
        </template>
      </field-columns>
    </div>`,
  computed: {
    round() {
      return this.stage.round;
    },
    single() {
      return this.stage.columns.length === 1 && this.stage.columns[0].id === null;
    },
    share() {
      return this.view.participants ? Math.min(100, (100 * this.round.voters) / this.view.participants) : 0;
    },
    rules() {
      const { budget, scope, cap, secret } = this.round;
      return [
        this.say.count(scope === "per_field" ? "budget_field" : "budget", budget),
        this.say.count(this.isCards ? "cap_card" : "cap", cap),
        this.say.text(secret ? "secret" : "open"),
        this.say.count("on_ballot", this.stage.items),
      ];
    },
    isCards() {
      return ["challenges", "starting_points"].includes(this.stage.subject);
    },
    openNote() {
      return this.round?.closed ? "" : this.say.text("open");
    },
  },
};
