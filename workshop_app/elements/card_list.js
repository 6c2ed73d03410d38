// The console's list of collected cards. Hundreds of cards: only what fits the filter is drawn, a page at a time.

import { AskDialog, CardRow, CoreGoals, asking, shorten } from "workshop-console";
import { count, fill } from "workshop-shared";

const PAGE = 100;
const CARD_LENGTH = 500;
const STILL = 3000; // a pointer that rests this long no longer aims at anything

export default {
  mixins: [asking],
  components: { AskDialog, CardRow, CoreGoals },
  template: `
    <div class="collect"><div class="collect-parts">
      <div class="collect-list">
        <div class="collect-bar">
          <fieldset class="collect-way" :key="refusals">
            <legend class="unseen">{{ texts.way }}</legend>
            <label><input type="radio" name="way" :checked="!things.approval" @change="setApproval(false)" />
              {{ texts.at_once }}</label>
            <label><input type="radio" name="way" :checked="things.approval" @change="setApproval(true)" />
              {{ texts.approve_first }}</label>
          </fieldset>
          <button type="button" class="press press-line" @click="enter">{{ texts.enter }}</button>
        </div>
        <div class="collect-filter" role="group" :aria-label="texts.filter">
          <button v-for="chip in chips" :key="String(chip.id)" type="button" class="chip" :data-mark="'field:' + (chip.id ?? '')"
                  :aria-pressed="field === chip.id ? 'true' : 'false'" :style="{ '--field': chip.colour }"
                  @click="choose(chip.id)">{{ chip.name }} <b>{{ chip.n }}</b></button>
          <input type="search" class="find" v-model="search" :placeholder="texts.search" :aria-label="texts.search" />
          <select class="find find-state" v-model="state" :aria-label="texts.state">
            <option v-for="(name, id) in texts.states" :value="id">{{ name }}</option>
          </select>
        </div>
        <div v-if="held.length" class="notice collect-held" role="status">
          <strong>{{ count(texts.waiting, held.length) }}</strong>
          <button v-if="held.length > 1" type="button" class="press press-full" @click="approveAll">
            {{ fill(texts.approve_all, { n: held.length }) }}</button>
        </div>
        <button v-if="newcomers" type="button" class="press press-line collect-news" @click="settle">
          {{ count(texts.newcomers, newcomers) }}</button>
        <p v-if="!listed.length" class="stage-hint">{{ things.cards.size ? texts.nothing_found : texts.empty }}</p>
        <ul class="card-list" :aria-label="texts.list" @pointermove="aim" @pointerleave="settle">
          <card-row v-for="card in drawn" :key="card.id" :card="card" :field="fieldOf(card.field_id)" :places="placesOf"
                    :place-name="placeName(card)" :current="underGoals ? card.goal_id : card.field_id"
                    :move-name="moveName" :featured="things.featured === card.id"
                    :tickable="!!things.core_goals" :ticked="ticked.has(card.id)" :clock="clock" :texts="texts"
                    @tick="tick" @move="move" @edit="edit" @wish="(wish, card) => done(wish, { card: card.id })">
            <template v-if="things.of === 'field_proposal'" #extra>
              <span v-if="isField(card)" class="card-flag">{{ texts.is_field }}</span>
              <button v-else-if="card.state === 'shown'" type="button" class="press press-line"
                      @click="makeField(card)">{{ texts.make_field }}</button>
            </template>
          </card-row>
        </ul>
        <button v-if="listed.length > drawn.length" type="button" class="press press-line collect-more"
                @click="pages += 1">{{ fill(texts.more, { n: listed.length - drawn.length }) }}</button>
      </div>
      <core-goals v-if="things.core_goals" :goals="things.core_goals" :ticked="chosen.length" :texts="texts" :done="done"
                  @condense="condense" @clear="ticked = new Set()" />
      <ask-dialog ref="dialog" :texts="texts" />
    </div></div>
  `,
  data: () => ({ field: undefined, state: "", search: "", pages: 1, ticked: new Set(), upTo: Infinity, refusals: 0 }),
  mounted() {
    this.ticking = setInterval(() => (this.clock = Date.now() + this.offset), 2000);
  },
  beforeUnmount() {
    clearInterval(this.ticking);
    clearTimeout(this.stilling);
  },
  computed: {
    underGoals() {
      return this.things.placement === "goal";
    },
    chips() {
      const counted = new Map();
      for (const card of this.cards) counted.set(card.field_id, (counted.get(card.field_id) ?? 0) + 1);
      const chip = ({ id, name, colour }) => ({ id, name, colour, n: counted.get(id) ?? 0 });
      const all = { id: undefined, name: this.texts.all, colour: "var(--ink)", n: this.cards.length };
      if (!counted.size || (counted.size === 1 && counted.has(null))) return [all];
      const fields = this.things.fields.map(chip);
      return counted.has(null) ? [all, ...fields, chip(this.fieldOf(null))] : [all, ...fields];
    },
    held() {
      return this.cards.filter((card) => card.state === "held");
    },
    fitting() {
      const wanted = this.search.trim().toLowerCase();
      const fits = (card) =>
        (this.field === undefined || card.field_id === this.field) &&
        (!this.state || card.state === this.state) &&
        (!wanted || `${card.text} ${card.author ?? ""}`.toLowerCase().includes(wanted));
      const cards = this.cards.filter(fits);
      return [...cards.filter((card) => card.state === "held"), ...cards.filter((card) => card.state !== "held")];
    },
    /** Without those that came while the pointer aims at a card: the list must not slip away under it. */
    listed() {
      return this.fitting.filter((card) => card.number <= this.upTo);
    },
    newcomers() {
      return this.fitting.length - this.listed.length;
    },
    drawn() {
      return this.listed.slice(0, this.pages * PAGE);
    },
    placesOf() {
      if (this.underGoals) return this.things.goals.map((goal) => this.goalPlace(goal));
      if (this.things.placement === "field" || this.things.of === "starting_point")
        return this.things.fields.map(({ id, name, colour }) => ({ id, label: name, colour }));
      return [];
    },
    moveName() {
      return this.underGoals ? this.texts.move_to_goal : this.texts.move_to_field;
    },
    chosen() {
      return this.cards.filter((card) => this.ticked.has(card.id));
    },
  },
  methods: {
    count,
    fill,
    choose(id) {
      this.field = id;
      this.pages = 1;
    },
    aim() {
      if (this.upTo === Infinity) this.upTo = this.cards[0]?.number ?? 0;
      clearTimeout(this.stilling);
      this.stilling = setTimeout(this.settle, STILL);
    },
    settle() {
      clearTimeout(this.stilling);
      this.upTo = Infinity;
    },
    async setApproval(approval) {
      // drawn anew where it was refused: the browser has set the mark already
      if (!(await this.done("approval", { approval }))) this.refusals += 1;
    },
    approveAll() {
      this.done("show_all", { cards: this.held.map((card) => card.id) });
    },
    goalPlace(goal) {
      const label = `${goal.sign} ${goal.wording}`;
      return { id: goal.id, label, colour: this.fieldOf(goal.field_id).colour };
    },
    placeName(card) {
      const field = this.fieldOf(card.field_id).name;
      return card.goal_sign ? `${card.goal_sign} · ${field}` : field;
    },
    move(card, place) {
      if (this.underGoals) this.done("move_project", { card: card.id, goal_id: place });
      else this.done("move", { card: card.id, field_id: place });
    },
    tick(id) {
      const ticked = new Set(this.ticked);
      if (!ticked.delete(id)) ticked.add(id);
      this.ticked = ticked;
    },
    placeInput(card) {
      if (!this.placesOf.length || (!card && this.things.placement === "nowhere")) return [];
      const name = this.underGoals ? "goal_id" : "field_id";
      return [
        {
          name,
          kind: "select",
          label: this.underGoals ? this.texts.goal : this.texts.field,
          options: this.placesOf,
          empty: this.texts.choose,
          value: card ? card[name] : (this.field ?? ""),
          optional: this.things.placement === "nowhere",
        },
      ];
    },
    enter() {
      this.$refs.dialog.open({
        title: this.texts.enter,
        inputs: [
          { name: "text", kind: "area", label: this.texts.enter_text, most: CARD_LENGTH },
          ...this.placeInput(null),
          { name: "author", label: this.texts.enter_author, optional: true, most: 80 },
        ],
        send: this.texts.enter_send,
        then: (values) => this.done("enter", values),
      });
    },
    edit(card) {
      this.$refs.dialog.open({
        title: fill(this.texts.edit_title, card),
        inputs: [
          { name: "text", kind: "area", label: this.texts.text, value: card.text, most: CARD_LENGTH },
          ...this.placeInput(card),
        ],
        send: this.texts.save,
        then: (values) => this.done("edit", { card: card.id, ...changed(values, card) }),
      });
    },
    condense() {
      this.$refs.dialog.open({
        title: this.texts.add_core_goal,
        quotes: this.chosen.map((card) => card.text),
        quotesLabel: this.texts.chosen_cards,
        inputs: [
          {
            name: "wording",
            kind: "area",
            label: this.texts.core_goal_wording,
            value: shorten(this.chosen[0]?.text, 200),
            most: 200,
          },
        ],
        send: this.texts.save,
        then: async (values) => {
          const done = await this.done("add_core_goal", values);
          if (done) this.ticked = new Set();
          return done;
        },
      });
    },
    isField(card) {
      const name = shorten(card.text.trim(), 60).trim().toLowerCase();
      return this.things.fields.some((field) => field.name.toLowerCase() === name);
    },
    makeField(card) {
      this.$refs.dialog.open({
        title: this.texts.make_field,
        inputs: [{ name: "name", label: this.texts.field_name, value: shorten(card.text, 60), most: 60 }],
        send: this.texts.save,
        then: (values) => this.done("add_field", values),
      });
    },
  },
};

/** The text, and the place only where another one was chosen. */
function changed(values, card) {
  const { text, ...places } = values;
  return { text, ...Object.fromEntries(Object.entries(places).filter(([name, id]) => id && id !== card[name])) };
}
