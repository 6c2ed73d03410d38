// The clustering table: what is still free on the left, the clusters of the field on the right, proposals between them.

import {
  AskDialog,
  ClusterBox,
  Duplicates,
  FreeCard,
  KeyHelp,
  PickMenu,
  Proposals,
  asking,
  choosing,
  clusterDrag,
  comparing,
  fillHeight,
  fitting,
  gathering,
  keyOf,
  overlaid,
  proposing,
  tableKeys,
} from "workshop-console";
import { count, fill } from "workshop-shared";

const PAGE = 300;
const LEVELS = [1, 2, 3, 5, 8, 13, 20];

export default {
  mixins: [asking, choosing, gathering, clusterDrag, proposing, comparing, fitting, tableKeys],
  components: { AskDialog, ClusterBox, Duplicates, FreeCard, KeyHelp, PickMenu, Proposals },
  template: `
    <div class="cluster-table" :class="{ 'is-dragging': dragging }">
      <div class="cluster-fields">
        <div class="cluster-tabs" role="group" :aria-label="texts.fields">
          <button v-for="tab in tabs" :key="String(tab.id)" type="button" class="chip"
                  :aria-pressed="tab.id === fieldId ? 'true' : 'false'" :style="{ '--field': tab.colour }"
                  :data-drop="'field:' + (tab.id ?? '')" @click="choose(tab.id)">{{ tab.name }} <b>{{ tab.n }}</b></button>
        </div>
        <key-help ref="keys" :texts="texts" />
      </div>
      <section class="free" data-drop="free:" aria-labelledby="free-title">
        <header class="free-head">
          <h3 id="free-title" class="stage-heading">{{ fill(texts.free, { n: free.length }) }}</h3>
          <select v-model="order" :aria-label="texts.order">
            <option value="points">{{ texts.by_points }}</option>
            <option value="newest">{{ texts.by_newest }}</option>
          </select>
        </header>
        <div class="free-filter">
          <input type="search" class="find" v-model="search" :placeholder="texts.search" :aria-label="texts.search" />
          <select v-if="levels.length" class="find" v-model.number="least" :aria-label="texts.least">
            <option :value="0">{{ texts.points_filter }}</option>
            <option v-for="level in levels" :key="level" :value="level">{{ fill(texts.points_from, { n: level }) }}</option>
          </select>
        </div>
        <p v-if="!found.length" class="stage-hint">{{ hint }}</p>
        <ul class="free-list" data-scrolls tabindex="-1">
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
          <p v-if="fitting.length" class="chosen-fits"><span>{{ texts.fits }}</span>
            <button v-for="cluster in fitting" :key="cluster.id" type="button" class="press press-line" dir="auto"
                    @click="gather(cluster.id, bundles())">{{ cluster.name }}</button></p>
          <label v-if="fromClusters" class="chosen-keep">
            <input type="checkbox" v-model="keep" /> {{ texts.keep }}</label>
          <div v-if="ticked.size" class="chosen-actions">
            <button type="button" class="press" :class="sorting ? 'press-line' : 'press-full'"
                    @click="create(bundles())">{{ texts.new_cluster }}</button>
            <pick-menu :label="texts.put_into" :options="clusterOptions" look="press press-line"
                       @pick="(id) => gather(id, bundles())" />
            <pick-menu :label="texts.move_to_field" :options="fieldOptions" @pick="moveTo"
                       :look="sorting ? 'press press-full' : 'press press-line'" />
            <button v-if="tickedCards.length > 1" type="button" class="press press-line"
                    @click="askToMerge(tickedCards)">{{ texts.merge_cards }}</button>
          </div>
        </div>
      </section>
      <section class="clusters" data-scrolls :style="{ '--field': colour }" :aria-label="texts.clusters">
        <proposals :proposal="proposed" :free="free.length" :fewest="things.propose_from" :cards="things.cards" :busy="busy"
                   :progress="progress" :unsplit="unsplit" :comparable="comparable" :texts="texts" @suggest="suggest"
                   @resize="resize" @take-in="takeIn" @stop="stop" @accept="accept" @split="split" @dismiss="dismiss"
                   @close="closeProposal" @compare="findDuplicates" />
        <duplicates ref="pairs" :pairs="pairs" :cards="things.cards" :clusters="clusters" :texts="texts" @merge="askToMerge"
                    @both="keepBoth" @close="duplicates = null" />
        <div class="cluster-grid"><cluster-box v-for="cluster in clusters" :key="cluster.id" :cluster="cluster"
                     :members="membersOf.get(cluster.id)" :all="clusterOptions" :ticked="ticked"
                     :naming="naming === cluster.id" :texts="texts" :done="done" @tick="tick" @grab="grab"
                     @release="releaseOne" @name="startNaming" @named="named" @adopt="adopt" /></div>
        <div class="cluster-new" data-drop="new:">
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
  data: () => ({ fieldId: null, search: "", order: "points", least: 0, pages: 1 }),
  created() {
    const [first] = this.tabs.filter((tab) => tab.n);
    const unplaced = this.things.of === "starting_point" && this.tabs.find((tab) => tab.id === null);
    this.fieldId = (unplaced || first || this.tabs[0])?.id ?? null;
  },
  mounted() {
    this.stopFilling = fillHeight(this.$el);
  },
  beforeUnmount() {
    this.stopFilling();
  },
  computed: {
    tabs() {
      const counted = new Map();
      for (const card of this.cards) counted.set(card.field_id, (counted.get(card.field_id) ?? 0) + 1);
      const without = counted.has(null) || this.things.clusters.some((cluster) => cluster.field_id === null);
      const fields = without ? [...this.things.fields, this.fieldOf(null)] : this.things.fields;
      return fields.map((field) => ({ ...field, n: counted.get(field.id) ?? 0 }));
    },
    colour() {
      return this.fieldOf(this.fieldId).colour;
    },
    clusters() {
      return overlaid(this.things.clusters, this.moves).filter((cluster) => cluster.field_id === this.fieldId);
    },
    /** Those that came last on top: what was just put in is seen, also where the rest is folded away. */
    membersOf() {
      const cardsOf = (cluster) => cluster.cards.map((id) => this.things.cards.get(id)).filter(Boolean).reverse();
      return new Map(this.clusters.map((cluster) => [cluster.id, cardsOf(cluster)]));
    },
    free() {
      const gathered = new Set(this.clusters.flatMap((cluster) => cluster.cards));
      return this.cards.filter((card) => card.field_id === this.fieldId && !gathered.has(card.id));
    },
    found() {
      const wanted = this.search.trim().toLowerCase();
      const found = this.free.filter((card) => card.text.toLowerCase().includes(wanted) && pointsOf(card) >= this.least);
      return this.order === "points" ? found.sort((one, other) => pointsOf(other) - pointsOf(one)) : found;
    },
    /** Of points to ask for, where cards of this field have any. */
    levels() {
      const most = Math.max(0, ...this.cards.filter((card) => card.field_id === this.fieldId).map(pointsOf));
      return LEVELS.filter((level) => level <= most);
    },
    comparable() {
      return this.tabs.find((tab) => tab.id === this.fieldId)?.n > 1;
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
      this.least = 0;
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
    /** After the server's news. */
    changed() {
      this.forgetGone();
      this.greet();
    },
    members(cluster) {
      return this.membersOf.get(cluster.id) ?? [];
    },
  },
};

const pointsOf = (card) => card.points ?? card.earlier_points ?? 0;
