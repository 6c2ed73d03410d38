// What the facilitator does at the table. A move is drawn at once and corrected by the server's view when that says otherwise.

import { fill } from "workshop-shared";
import { markRaw } from "vue";
import { shorten } from "./shorten.js";

const SETTLED = 1500; // after this long the server's view holds a granted move, or somebody has taken it back
const NAME_WORDS = 5;
const LONGEST_NAME = 120;
const LONGEST_CHOICE = 90;

/** Mixed into the table: it asks (`asking.js`), knows what is ticked (`table_choice.js`) and has the ref `dialog`. */
export const gathering = {
  data: () => ({ moves: [], naming: "", expected: "" }),
  methods: {
    drop(target, dragged, keeps) {
      const [kind, id] = target.split(":");
      const bundles = dragged.bundles(keeps || this.keep);
      if (kind === "cluster" && id !== dragged.source) this.gather(id, bundles);
      else if (kind === "new") this.create(bundles);
      else if (kind === "free") this.release(dragged.bundles(false).filter((bundle) => bundle.from));
      else if (kind === "field" && (id || null) !== this.fieldId) this.move(cardsOf(bundles), id || null);
    },
    async overlay(added, wish, details) {
      // raw, so that they are found again when they are forgotten
      const moves = added.map((move) => markRaw(move));
      this.moves = [...this.moves, ...moves];
      this.clear();
      this.refocus();
      const { done } = await this.ask(wish, details);
      const forget = () => (this.moves = this.moves.filter((move) => !moves.includes(move)));
      done ? setTimeout(forget, SETTLED) : forget();
    },
    gather(cluster, bundles) {
      this.overlay(bundles.map(({ from, cards }) => ({ from, cards, to: cluster })), "gather", { cluster, bundles });
    },
    release(bundles) {
      if (bundles.length) this.overlay(bundles.map(({ from, cards }) => ({ from, cards, to: null })), "release", { bundles });
    },
    releaseOne(cluster, card) {
      this.release([{ from: cluster, cards: [card] }]);
    },
    async create(bundles) {
      const first = this.things.cards.get(bundles[0]?.cards[0]);
      const name = first ? firstWords(first.text) : this.texts.new_name;
      const { done, happened } = await this.ask("create", { name, field_id: this.fieldId, bundles });
      if (!done) return;
      this.clear();
      this.expected = happened.cluster_id;
      this.greet();
    },
    /** A new cluster asks for its name as soon as the server's view holds it. */
    greet() {
      if (!this.expected || !this.things.clusters.some((cluster) => cluster.id === this.expected)) return;
      this.naming = this.expected;
      this.expected = "";
    },
    startNaming(cluster) {
      this.naming = cluster;
    },
    named() {
      this.naming = "";
      this.refocus();
    },
    moveTo(fieldId) {
      this.move(cardsOf(this.bundles()), fieldId);
    },
    async move(cards, fieldId) {
      if (!(await this.done("move", { cards, field_id: fieldId }))) return;
      this.clear();
      this.refocus();
    },
    async undo() {
      this.moves = [];
      await this.ask("undo");
      this.refocus();
    },
    adopt(cluster) {
      this.$refs.dialog.open({
        title: this.texts.adopt_title,
        quotes: this.members(cluster).map((card) => card.text),
        quotesLabel: cluster.name,
        inputs: [{ name: "wording", kind: "area", label: this.texts.wording, value: cluster.name, most: 500 }],
        send: this.texts.adopt_send,
        then: (values) => this.done("adopt", { cluster: cluster.id, ...values }),
      });
    },
    /** Cards that say the same become one, once somebody has said which. */
    askToMerge(ids, kept = "") {
      const cards = ids.map((id) => this.things.cards.get(id)).filter(Boolean);
      if (cards.length < 2) return;
      const options = cards.map((card) => ({ id: card.id, label: shorten(this.labelOf(card), LONGEST_CHOICE) }));
      this.$refs.dialog.open({
        title: this.texts.merge_title,
        quotes: cards.map((card) => this.labelOf(card)),
        quotesLabel: this.texts.merge_quotes,
        inputs: [{ name: "card", kind: "select", label: this.texts.merge_which, empty: this.texts.merge_choose, options, value: kept }],
        send: this.texts.merge_send,
        then: async ({ card }) => {
          const done = await this.done("merge_cards", { card, others: ids.filter((id) => id !== card) });
          if (done) this.clear();
          return done;
        },
      });
    },
    labelOf(card) {
      return `${fill(this.texts.card_number, card)}: ${card.text}`;
    },
    /** What had the focus is gone: whoever works by keyboard goes on with the cards that are still free. */
    async refocus() {
      await this.$nextTick();
      if (document.activeElement !== document.body) return;
      this.$el.querySelector(".free-card input")?.focus({ preventScroll: true });
    },
  },
};

const cardsOf = (bundles) => [...new Set(bundles.flatMap((bundle) => bundle.cards))];

function firstWords(text) {
  const words = text.split(/\s+/);
  const few = words.slice(0, NAME_WORDS).join(" ");
  return shorten(words.length > NAME_WORDS ? `${few} …` : few, LONGEST_NAME);
}
