// One link of the chain that opens to what it came from. What is folded is not drawn.

import { count, fill } from "workshop-shared";

export const ChainLink = {
  template: `
    <details class="link" @toggle.stop="open = $event.target.open">
      <summary>
        <b v-if="sign" class="sign" :style="{ '--field': colour }">{{ sign }}</b>
        <span class="link-text" dir="auto">{{ text }}</span>
        <span v-for="note in notes" class="link-note">{{ note }}</span>
      </summary>
      <div v-if="open" class="link-inside"><slot></slot></div>
    </details>
  `,
  props: { text: String, sign: String, colour: String, notes: Array },
  data: () => ({ open: false }),
};

export const ChainCluster = {
  template: `
    <chain-link :text="name" :notes="notes">
      <ul class="link-cards">
        <li v-for="card in cards.slice(0, most)" :key="card.id"><span dir="auto">{{ card.text }}</span>
          <small v-for="note in notesOf(card)" dir="auto">{{ note }}</small></li>
      </ul>
      <button v-if="cards.length > most" type="button" class="press press-quiet" @click="most += 200">
        {{ fill(texts.more, { n: cards.length - most }) }}</button>
    </chain-link>
  `,
  components: { ChainLink },
  props: { name: String, points: Number, cards: Array, texts: Object },
  data: () => ({ most: 200 }),
  computed: {
    notes() {
      const notes = [count(this.texts.cards, this.cards.length)];
      if (this.points !== undefined && this.points !== null) notes.push(count(this.texts.points, this.points));
      return notes;
    },
  },
  methods: {
    fill,
    notesOf(card) {
      const origin = this.texts.origins[card.origin];
      const notes = card.points === null ? [] : [count(this.texts.points, card.points)];
      if (card.earlier_points !== null) notes.push(count(this.texts.earlier_points, card.earlier_points));
      if (origin) notes.push(card.source ? fill(this.texts.origin_of, { origin, source: card.source }) : origin);
      if (card.author) notes.push(card.author);
      return notes;
    },
  },
};
