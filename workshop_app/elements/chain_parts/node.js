// One thing of the chain: what it says, what it was given, and folded inside it what it rests on and what it leads to.

import { fill } from "workshop-shared";

const PAGE = 100;

/** `way` says where it goes on: "down" to what it rests on, "up" to what it leads to, or "both". */
export const ChainNode = {
  name: "chain-node",
  inject: ["chain"],
  props: { thing: Object, from: Object, way: { type: String, default: "both" }, unfolded: Boolean },
  template: `
    <details v-if="sides.length" class="link" :open="open" @toggle.stop="open = $event.target.open">
      <summary>
        <b v-if="thing.sign" class="sign" :style="{ '--field': colour }">{{ thing.sign }}</b>
        <span class="link-text" dir="auto">{{ thing.text }}</span>
        <span v-for="note in notes" :key="note" class="link-note" dir="auto">{{ note }}</span>
      </summary>
      <div v-if="open" class="link-inside">
        <p v-if="!unfolded" class="link-start"><chain-start :thing="thing" /></p>
        <template v-for="side in sides" :key="side.way">
          <h4>{{ side.title }}</h4>
          <chain-list :things="side.things" :from="thing" :way="side.way" />
        </template>
      </div>
    </details>
    <div v-else class="link link-leaf" :class="'is-' + thing.kind">
      <b v-if="thing.sign" class="sign" :style="{ '--field': colour }">{{ thing.sign }}</b>
      <span class="link-text" dir="auto">{{ thing.text }}</span>
      <span v-for="note in notes" :key="note" class="link-note" dir="auto">{{ note }}</span>
      <chain-start v-if="!unfolded" :thing="thing" />
      <p v-if="way === 'both'" class="link-note">{{ chain.texts.stands_alone }}</p>
    </div>
  `,
  data() {
    return { open: this.unfolded };
  },
  computed: {
    colour() {
      return this.chain.colourOf(this.thing.field_id);
    },
    notes() {
      return this.chain.notesOf(this.thing, this.from);
    },
    /** The ways it goes on, without those that lead nowhere. */
    sides() {
      const side = (way, title, ids) => ({ way, title, things: this.chain.find(ids) });
      const { rests_on, leads_to } = this.chain.texts;
      return [side("down", rests_on, this.thing.rests_on), side("up", leads_to, this.thing.leads_to)].filter(
        ({ way, things }) => things.length && (this.way === "both" || this.way === way),
      );
    },
  },
};

/** Several things, a page at a time. */
export const ChainList = {
  name: "chain-list",
  inject: ["chain"],
  props: { things: Array, from: Object, way: String },
  template: `
    <div class="links">
      <chain-node v-for="each in things.slice(0, most)" :key="each.id" :thing="each" :from="from" :way="way" />
      <button v-if="things.length > most" type="button" class="press press-quiet" @click="most += 200">
        {{ fill(chain.texts.more, { n: things.length - most }) }}</button>
    </div>
  `,
  data: () => ({ most: PAGE }),
  methods: { fill },
};

/** Puts a thing into the middle, so that it can be read from there both ways. */
export const ChainStart = {
  inject: ["chain"],
  props: { thing: Object },
  template: `
    <button type="button" class="press press-quiet chain-start" :aria-label="label"
            @click="chain.start(thing.id)">{{ chain.texts.start }}</button>
  `,
  computed: {
    label() {
      return fill(this.chain.texts.start_from, { thing: this.thing.text });
    },
  },
};

// each is made of the others
ChainNode.components = { ChainList, ChainStart };
ChainList.components = { ChainNode };
