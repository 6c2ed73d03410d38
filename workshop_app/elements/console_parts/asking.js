// The browser half of console_element.py: holds the view, takes in what changed, and asks for things.

import { markRaw, toRaw } from "vue";

export const asking = {
  emits: ["wish"],
  props: { view: Object, texts: Object, language: String, now: Number },
  data() {
    return { things: markRaw(opened(toRaw(this.view))), clock: this.now };
  },
  created() {
    this.offset = this.now - Date.now();
    this.tickets = new Map();
    this.lastTicket = 0;
  },
  computed: {
    /** Newest first. */
    cards() {
      return [...this.things.cards.values()].sort((one, other) => other.number - one.number);
    },
    fieldById() {
      return new Map(this.things.fields.map((field) => [field.id, field]));
    },
  },
  methods: {
    /** The server calls this with what is new since the last time; what it has told before is not told again. */
    change({ news, cards, gone }) {
      if (news.seq <= this.things.seq) return;
      const all = new Map(this.things.cards);
      for (const id of gone) all.delete(id);
      for (const card of cards) all.set(card.id, card);
      const unchanged = !gone.length && !cards.length;
      this.things = markRaw({ ...this.things, ...news, cards: unchanged ? this.things.cards : all });
      this.changed?.();
    },
    /** Asks for something; the answer says whether it was done, and what happened. */
    ask(wish, details = {}) {
      const ticket = ++this.lastTicket;
      this.$emit("wish", { ...details, wish, ticket });
      return new Promise((resolve) => this.tickets.set(ticket, resolve));
    },
    /** The server calls this when a wish was granted or refused. */
    answer(ticket, done, happened) {
      this.tickets.get(ticket)?.({ done, happened });
      this.tickets.delete(ticket);
    },
    async done(wish, details) {
      return (await this.ask(wish, details)).done;
    },
    fieldOf(id) {
      return this.fieldById.get(id) ?? { id: null, name: this.texts.no_field, sign: "", colour: "#5b6478" };
    },
  },
};

function opened(view) {
  return { ...view, cards: new Map((view.cards ?? []).map((card) => [card.id, card])) };
}
