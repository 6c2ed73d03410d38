// The clustering table. A move is drawn at once and corrected by the server's view when that says otherwise.

import { markRaw } from "vue";
import {
  AskDialog,
  ClusterBox,
  FreeCard,
  PickMenu,
  Proposals,
  asking,
  clusterDrag,
  fillHeight,
  keyOf,
  overlaid,
  proposing,
  shorten,
} from "workshop-console";
import { count, fill } from "workshop-shared";

const PAGE = 200;
const SETTLED = 1500; // after this long the server's view holds a granted move, or somebody has taken it back
const NAME_WORDS = 5;

export default {
  mixins: [asking, clusterDrag, proposing],
  components: { AskDialog, ClusterBox, FreeCard, PickMenu, Proposals },
  template: `
    <div class="cluster-table" :class="{ 'is-dragging': dragging }">
      <div class="cluster-fields" role="group" :aria-label="texts.fields">
        <button v-for="tab in tabs" :key="String(tab.id)" type="button" class="chip"
                :aria-pressed="tab.id === fieldId ? 'true' : 'false'" :style="{ '--field': tab.colour }"
                :class="{ 'is-target': target === 'field:' + (tab.id ?? '') }" :data-drop="'field:' + (tab.id ?? '')"
                @click="choose(tab.id)">{{ tab.name }} <b>{{ tab.n }}</b></button>
      </div>
      <section class="free" data-drop="free:" :class="{ 'is-target': target === 'free:' && dragging?.source }"
               aria-labelledby="free-title">
        <header class="free-head">
          <h3 id="free-title" class="stage-heading">{{ fill(texts.free, { n: free.length }) }}</h3>
          <select v-model="order" :aria-label="texts.order">
            <option value="points">{{ texts.by_points }}</option>
            <option value="newest">{{ texts.by_newest }}</option>
          </select>
        </header>
        <input type="search" class="find" v-model="search" :placeholder="texts.search" :aria-label="texts.search" />
        <p v-if="!found.length" class="stage-hint">{{ hint }}</p>
        <ul class="free-list" data-scrolls tabindex="-1" @keydown="walk">
          <free-card v-for="card in drawn" :key="card.id" :card="card"
                     :ticked="ticked.has(keyOf(null, card.id))" @tick="tick" @grab="grab" />
          <li v-if="found.length > drawn.length"><button type="button" class="press press-line" @click="pages += 1">
            {{ fill(texts.more, { n: found.length - drawn.length }) }}</button></li>
        </ul>
        <div class="chosen" :class="{ 'is-empty': !ticked.size }">
          <div class="chosen-head">
            <p class="chosen-count" role="status">
              {{ ticked.size ? count(texts.chosen, ticked.size) : texts.choose_hint }}</p>
            <button v-if="ticked.size" type="button" class="press press-quiet" @click="clear">{{ texts.clear }}</button>
          </div>
          <label v-if="fromClusters" class="chosen-keep">
            <input type="checkbox" v-model="keep" /> {{ texts.keep }}</label>
          <div v-if="ticked.size" class="chosen-actions">
            <button type="button" class="press" :class="sorting ? 'press-line' : 'press-full'"
                    @click="create(bundles())">{{ texts.new_cluster }}</button>
            <pick-menu :label="texts.put_into" :options="clusterOptions" look="press press-line"
                       @pick="(id) => gather(id, bundles())" />
            <pick-menu :label="texts.move_to_field" :options="fieldOptions" @pick="moveTo"
                       :look="sorting ? 'press press-full' : 'press press-line'" />
          </div>
        </div>
      </section>
      <section class="clusters" data-scrolls :aria-label="texts.clusters">
        <proposals :proposal="proposed" :free="free.length" :fewest="things.propose_from" :cards="things.cards" :busy="busy"
                   :texts="texts" @suggest="suggest" @accept="accept" @dismiss="dismiss" @close="proposal = null" />
        <div class="cluster-grid"><cluster-box v-for="cluster in clusters" :key="cluster.id" :cluster="cluster"
                     :members="members(cluster)"
                     :mergeable="clusterOptions.filter((other) => other.id !== cluster.id)" :ticked="ticked"
                     :naming="naming === cluster.id" :target="target === 'cluster:' + cluster.id"
                     :colour="fieldOf(cluster.field_id).colour" :texts="texts" :done="done" @tick="tick" @grab="grab"
                     @release="(id, card) => release([{ from: id, cards: [card] }])" @name="naming = $event"
                     @named="named" @adopt="adopt" @keydown="walk" /></div>
        <div class="cluster-new" data-drop="new:" :class="{ 'is-target': target === 'new:' }">
          {{ clusters.length || dragging ? texts.drop_new : sorting ? texts.sort_hint : texts.none_yet }}
          <small v-if="dragging?.source">{{ texts.keep_hint }}: {{ texts.keep }}</small>
        </div>
      </section>
      <div v-if="dragging" ref="ghost" class="drag-ghost" aria-hidden="true">
        {{ things.cards.get(dragging.first)?.text }}<b v-if="dragging.n > 1">{{ dragging.n }}</b>
      </div>
      <ask-dialog ref="dialog" :texts="texts" />
    </div>
  `,
  data() {
    return {
      fieldId: null,
      ticked: new Set(),
      search: "",
      order: "points",
      pages: 1,
      keep: false,
      naming: "",
      expected: "",
      moves: [],
    };
  },
  created() {
    const [first] = this.tabs.filter((tab) => tab.n);
    const unplaced = this.things.of === "starting_point" && this.tabs.find((tab) => tab.id === null);
    this.fieldId = (unplaced || first || this.tabs[0])?.id ?? null;
  },
  mounted() {
    this.stopFilling = fillHeight(this.$el);
    window.addEventListener("keydown", this.onKey);
  },
  beforeUnmount() {
    this.stopFilling();
    window.removeEventListener("keydown", this.onKey);
  },
  computed: {
    tabs() {
      const counted = new Map();
      for (const card of this.cards) counted.set(card.field_id, (counted.get(card.field_id) ?? 0) + 1);
      const without = counted.has(null) || this.things.clusters.some((cluster) => cluster.field_id === null);
      const fields = without ? [...this.things.fields, this.fieldOf(null)] : this.things.fields;
      return fields.map((field) => ({ ...field, n: counted.get(field.id) ?? 0 }));
    },
    clusters() {
      return overlaid(this.things.clusters, this.moves).filter((cluster) => cluster.field_id === this.fieldId);
    },
    free() {
      const gathered = new Set(this.clusters.flatMap((cluster) => cluster.cards));
      return this.cards.filter((card) => card.field_id === this.fieldId && !gathered.has(card.id));
    },
    found() {
      const wanted = this.search.trim().toLowerCase();
      const found = this.free.filter((card) => card.text.toLowerCase().includes(wanted));
      const points = (card) => card.points ?? card.earlier_points ?? 0;
      return this.order === "points" ? found.sort((one, other) => points(other) - points(one)) : found;
    },
    drawn() {
      return this.found.slice(0, this.pages * PAGE);
    },
    hint() {
      if (this.free.length) return this.texts.nothing_found;
      return this.clusters.length ? this.texts.none_free : this.texts.no_cards;
    },
    /** Cards that have no field yet are sorted into one before they are gathered. */
    sorting() {
      return this.fieldId === null && this.things.fields.length > 0;
    },
    fromClusters() {
      return [...this.ticked].some((key) => !key.startsWith("|"));
    },
    clusterOptions() {
      return this.clusters.map(({ id, name }) => ({ id, label: name }));
    },
    fieldOptions() {
      const others = this.things.fields.filter((field) => field.id !== this.fieldId);
      return others.map(({ id, name, colour }) => ({ id, label: name, colour }));
    },
  },
  watch: {
    fieldId() {
      this.clear();
      this.pages = 1;
    },
  },
  methods: {
    count,
    fill,
    keyOf,
    choose(id) {
      this.fieldId = id;
    },
    /** After the server's news: what was ticked and is gone is no longer chosen; a new cluster gets its name. */
    changed() {
      const there = new Set(this.free.map((card) => keyOf(null, card.id)));
      for (const cluster of this.clusters) for (const id of cluster.cards) there.add(keyOf(cluster.id, id));
      if ([...this.ticked].some((key) => !there.has(key)))
        this.ticked = new Set([...this.ticked].filter((key) => there.has(key)));
      this.greet();
    },
    named() {
      this.naming = "";
      this.refocus();
    },
    /** What had the focus is gone: whoever works by keyboard goes on with the cards that are still free. */
    async refocus() {
      await this.$nextTick();
      if (document.activeElement !== document.body) return;
      this.$el.querySelector(".free-card input")?.focus({ preventScroll: true });
    },
    greet() {
      if (!this.expected || !this.things.clusters.some((cluster) => cluster.id === this.expected)) return;
      this.naming = this.expected;
      this.expected = "";
    },
    /** Those that came last on top: what was just put in is seen, also where the rest is folded away. */
    members(cluster) {
      return cluster.cards.map((id) => this.things.cards.get(id)).filter(Boolean).reverse();
    },
    tick(source, cardId) {
      const ticked = new Set(this.ticked);
      const key = keyOf(source, cardId);
      if (!ticked.delete(key)) ticked.add(key);
      this.ticked = ticked;
    },
    clear() {
      this.ticked = new Set();
    },
    /** The ticked cards by the cluster they stand in; `from` is null where they are to stay there, or are free. */
    bundles(keep = this.keep) {
      const bySource = new Map();
      for (const key of this.ticked) {
        const [source, card] = key.split("|");
        bySource.set(source, [...(bySource.get(source) ?? []), card]);
      }
      return [...bySource].map(([source, cards]) => ({ from: keep ? null : source || null, cards }));
    },
    dragged(source, cardId) {
      const all = this.ticked.has(keyOf(source, cardId));
      const bundles = (keep) => (all ? this.bundles(keep) : [{ from: keep ? null : source, cards: [cardId] }]);
      return { source, first: cardId, n: all ? this.ticked.size : 1, bundles };
    },
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
    async create(bundles) {
      const first = this.things.cards.get(bundles[0]?.cards[0]);
      const name = first ? firstWords(first.text) : this.texts.new_name;
      const { done, happened } = await this.ask("create", { name, field_id: this.fieldId, bundles });
      if (!done) return;
      this.clear();
      this.expected = happened.cluster_id;
      this.greet();
    },
    moveTo(fieldId) {
      this.move(cardsOf(this.bundles()), fieldId);
    },
    async move(cards, fieldId) {
      if (!(await this.done("move", { cards, field_id: fieldId }))) return;
      this.clear();
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
    onKey(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target.closest?.("textarea, select, input:not([type=checkbox]), [role=dialog], [role=menu], .q-dialog")) return;
      if (event.key === "Escape") this.clear();
      else if (event.key.toLowerCase() === "g" && this.ticked.size) {
        event.preventDefault();
        this.create(this.bundles());
      }
    },
    /** Arrow keys go from tick to tick. */
    walk(event) {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!by || event.target.type !== "checkbox") return;
      const ticks = [...event.currentTarget.querySelectorAll("input[type=checkbox]")];
      event.preventDefault();
      ticks[ticks.indexOf(event.target) + by]?.focus();
    },
  },
};

const cardsOf = (bundles) => [...new Set(bundles.flatMap((bundle) => bundle.cards))];

function firstWords(text) {
  const words = text.split(/\s+/);
  const few = words.slice(0, NAME_WORDS).join(" ");
  return shorten(words.length > NAME_WORDS ? `${few} …` : few, 120);
}
