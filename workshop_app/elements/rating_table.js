// The project ideas with impact and effort as the room sees them.

import { Matrix, PickMenu, ProjectDialog, asking } from "workshop-console";
import { fill, sayDay } from "workshop-shared";

const NUMBERS = ["ratings", "impact", "effort"];

export default {
  mixins: [asking],
  components: { Matrix, PickMenu, ProjectDialog },
  template: `
    <div class="rating">
      <p class="vote-count">{{ fill(texts.have_rated, { n: things.raters, all: things.participants }) }}</p>
      <p v-if="!cards.length" class="stage-hint">{{ texts.empty }}</p>
      <matrix v-if="placedOnes.length" :projects="placedOnes" :texts="texts" :say="say" @open="open" />
      <div v-if="cards.length" class="table-frame" tabindex="0" role="region" :aria-label="texts.caption">
        <table>
          <caption class="stage-hint">{{ texts.spread }}</caption>
          <thead>
            <tr>
              <th scope="col">{{ texts.project }}</th>
              <th scope="col" :aria-sort="sorting('goal')"><button type="button" class="sorter"
                :aria-label="fill(texts.sort_by, { what: texts.goal })" @click="sort('goal')">
                {{ texts.goal }} <span aria-hidden="true">{{ arrow('goal') }}</span></button></th>
              <th v-for="name in numbers" scope="col" class="number" :aria-sort="sorting(name)"><button type="button"
                class="sorter" :aria-label="fill(texts.sort_by, { what: texts[name] })" @click="sort(name)">
                {{ texts[name] }} <span aria-hidden="true">{{ arrow(name) }}</span></button></th>
            </tr>
          </thead>
          <tbody>
            <tr v-for="card in sorted" :key="card.id" class="opens" @click="onRow($event, card)">
              <th scope="row"><div class="numbered"><b aria-hidden="true">{{ placeOf(card) }}</b><div>
                <button type="button" class="opener" :aria-label="fill(texts.open, card)" dir="auto" @click="open(card.id)">
                  {{ card.text }}</button>
                <small v-if="card.author" dir="auto">{{ card.author }}</small>
                <small v-if="card.plan" dir="auto">{{ planned(card.plan) }}</small>
                <small v-if="card.dissent"><span class="differ">{{ texts.differ }}</span></small></div></div></th>
              <td><pick-menu look="pick-text" :options="goals" :current="card.goal_id" :name="fill(texts.move, card)"
                             @pick="(goal) => done('move_project', { card: card.id, goal_id: goal })">
                <b v-if="card.goal_sign" class="sign" :style="{ '--field': fieldOf(card.field_id).colour }">
                  {{ card.goal_sign }}</b>
                <template v-else>{{ texts.no_goal }}</template></pick-menu></td>
              <td class="number">{{ card.ratings }}</td>
              <td class="number">{{ placed(card.impact, card.impact_spread) }}</td>
              <td class="number">{{ placed(card.effort, card.effort_spread) }}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <project-dialog :project="opened" :goal="goalOf(opened)" :texts="texts" :say="say" :language="language"
                      :store="(plan) => done('plan', plan)" @close="close" />
    </div>
  `,
  data: () => ({ by: "impact", numbers: NUMBERS, openId: null }),
  computed: {
    goals() {
      return this.things.goals.map((goal) => ({
        id: goal.id,
        label: `${goal.sign} ${goal.wording}`,
        colour: this.fieldOf(goal.field_id).colour,
      }));
    },
    sorted() {
      if (this.by === "goal") {
        const places = new Map(this.things.goals.map((goal, place) => [goal.id, place]));
        return this.cards.sort((one, other) => (places.get(one.goal_id) ?? 1e9) - (places.get(other.goal_id) ?? 1e9));
      }
      // little effort first, much of everything else first; what nobody has placed comes last
      const sign = this.by === "effort" ? 1 : -1;
      const value = (card) => (card[this.by] === null ? Infinity : sign * card[this.by]);
      return this.cards.sort((one, other) => value(one) - value(other) || 0);
    },
    /** By number: what the board calls "the four". Projects keep it whatever the order of the list. */
    places() {
      return new Map([...this.cards].reverse().map((card, at) => [card.id, at + 1]));
    },
    placedOnes() {
      const rated = this.cards.filter((card) => card.ratings > 0).reverse();
      return rated.map((card) => this.dressed(card));
    },
    opened() {
      const card = this.things.cards.get(this.openId);
      return card && this.dressed(card);
    },
    decimal() {
      return new Intl.NumberFormat(this.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    },
  },
  methods: {
    fill,
    planned({ next_step, owner, due }) {
      return [next_step, owner, due && sayDay(due, this.language)].filter(Boolean).join(" · ");
    },
    say(number) {
      return this.decimal.format(number);
    },
    placeOf(card) {
      return this.places.get(card.id);
    },
    dressed(card) {
      return { ...card, place: this.placeOf(card), colour: this.fieldOf(card.field_id).colour };
    },
    goalOf(card) {
      return card && this.things.goals.find((goal) => goal.id === card.goal_id);
    },
    open(id) {
      this.opener = document.activeElement;
      this.openId = id;
    },
    close() {
      this.openId = null;
      if (this.opener?.isConnected) this.opener.focus();
    },
    onRow(event, card) {
      // its menu and its button have a click of their own
      if (!event.target.closest("button, .pick")) this.open(card.id);
    },
    sort(name) {
      this.by = name;
    },
    sorting(name) {
      if (this.by !== name) return null;
      return name === "goal" || name === "effort" ? "ascending" : "descending";
    },
    arrow(name) {
      return { ascending: "▲", descending: "▼" }[this.sorting(name)] ?? "";
    },
    placed(mean, spread) {
      return mean === null ? "–" : `${this.decimal.format(mean)} ± ${this.decimal.format(spread)}`;
    },
  },
};
