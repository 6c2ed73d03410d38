// The chain, to be read from any thing in it: found by its words, or picked from the overview by fields.

import { count, fill } from "workshop-shared";
import { ChainList, ChainNode, ChainStart } from "./node.js";
import { notesOf } from "./notes.js";

const KINDS = ["core_goal", "field", "goal", "project", "cluster", "card"];
const UNPLACED = "#5b6478";

export const ChainExplorer = {
  components: { ChainList, ChainNode, ChainStart },
  props: {
    /** By id, as `chain_view` has them. */
    things: Map,
    fields: Array,
    texts: Object,
    language: String,
    /** Whether the thing in the middle stands in the page's address, for the browser's way back. */
    addressed: Boolean,
  },
  template: `
    <div class="chain">
      <div class="chain-find" role="search">
        <input type="search" class="find" v-model="search" :placeholder="texts.find" :aria-label="texts.find" />
        <select class="find" v-model="kind" :aria-label="texts.kind">
          <option value="">{{ texts.all_kinds }}</option>
          <option v-for="each in kinds" :key="each" :value="each">{{ texts.kinds[each] }}</option>
        </select>
      </div>
      <section v-if="wanted || kind" class="chain-part" :aria-label="texts.found">
        <p class="stage-hint" role="status">{{ count(texts.hits, hits.length) }}</p>
        <chain-list :key="wanted + kind" :things="hits" way="both" />
      </section>
      <section v-else-if="middle" class="chain-part chain-middle" :aria-label="texts.kinds[middle.kind]">
        <p class="chain-trail">
          <button v-if="trail.length" type="button" class="press press-line" @click="back">{{ texts.back }}</button>
          <button type="button" class="press press-line" @click="leave">{{ texts.everything }}</button>
          <span class="stage-hint">{{ texts.kinds[middle.kind] }}<template
            v-if="fieldName(middle.field_id) && middle.kind !== 'field'"> · {{ fieldName(middle.field_id) }}</template></span>
        </p>
        <chain-node :key="middle.id" :thing="middle" way="both" unfolded />
      </section>
      <template v-else>
        <section v-if="coreGoals.length || hasGoals" class="chain-part">
          <h3 class="stage-heading">{{ texts.core_goals }}</h3>
          <p v-if="!coreGoals.length" class="stage-hint">{{ texts.no_core_goals }}</p>
          <chain-list :things="coreGoals" way="both" />
        </section>
        <section v-for="field in overview" :key="String(field.id)" class="chain-part" :style="{ '--field': field.colour }"
                 :aria-label="field.name">
          <header class="goal-field-head"><h3>{{ field.name }}</h3><span>{{ summary(field) }}</span>
            <chain-start v-if="field.thing" :thing="field.thing" /></header>
          <chain-list :things="field.goals" way="both" />
          <template v-for="fold in field.folds" :key="fold.title">
            <details v-if="fold.things.length" class="link" @toggle.stop="toggle(field.id + fold.title, $event)">
              <summary><span class="link-text">{{ fold.title }}</span>
                <span class="link-note">{{ fold.things.length }}</span></summary>
              <div v-if="unfolded.has(field.id + fold.title)" class="link-inside">
                <chain-list :things="fold.things" way="both" /></div>
            </details>
          </template>
          <p v-if="field.isEmpty" class="stage-hint">{{ texts.nothing }}</p>
        </section>
      </template>
    </div>
  `,
  provide() {
    const { texts, find, start, colourOf } = this;
    return { chain: { texts, find, start, colourOf, notesOf: (thing, from) => notesOf(thing, from, this) } };
  },
  data: () => ({ search: "", kind: "", trail: [], at: "", unfolded: new Set() }),
  created() {
    if (this.addressed) this.at = window.location.hash.slice(1);
  },
  mounted() {
    if (this.addressed) window.addEventListener("hashchange", this.readAddress);
  },
  unmounted() {
    window.removeEventListener("hashchange", this.readAddress);
  },
  computed: {
    all() {
      return [...this.things.values()].sort((one, other) => one.number - other.number);
    },
    kinds() {
      const there = new Set(this.all.map((thing) => thing.kind));
      return KINDS.filter((kind) => there.has(kind));
    },
    wanted() {
      return plain(this.search.trim());
    },
    hits() {
      return this.all.filter(
        (thing) =>
          (!this.kind || thing.kind === this.kind) &&
          (!this.wanted || plain(`${thing.sign ?? ""} ${thing.text} ${thing.author ?? ""}`).includes(this.wanted)),
      );
    },
    /** Whatever it was that stood in the middle may be gone by now. */
    middle() {
      return this.things.get(this.at);
    },
    coreGoals() {
      return this.all.filter((thing) => thing.kind === "core_goal");
    },
    hasGoals() {
      return this.all.some((thing) => thing.kind === "goal");
    },
    overview() {
      const fields = this.fields.map((field) => this.column(field));
      const unplaced = this.column({ id: null, name: this.texts.unplaced, colour: UNPLACED });
      return unplaced.isEmpty ? fields : [...fields, unplaced];
    },
  },
  methods: {
    count,
    fill,
    find(ids) {
      return ids.map((id) => this.things.get(id)).filter(Boolean);
    },
    colourOf(fieldId) {
      return this.fields.find((field) => field.id === fieldId)?.colour ?? UNPLACED;
    },
    fieldName(fieldId) {
      return this.fields.find((field) => field.id === fieldId)?.name ?? "";
    },
    column(field) {
      const here = this.all.filter((thing) => thing.field_id === field.id && thing.id !== field.id);
      const of = (kind, fits = () => true) => here.filter((thing) => thing.kind === kind && fits(thing));
      const goals = of("goal");
      const free = of("card", (card) => !card.leads_to.length);
      const folds = [
        { title: this.texts.open_clusters, things: of("cluster", (cluster) => !cluster.leads_to.length) },
        { title: this.texts.open_projects, things: of("project", (project) => !project.rests_on.length) },
        { title: this.texts.starting_points, things: free.filter((card) => card.of === "starting_point") },
        { title: this.texts.free_cards, things: free.filter((card) => card.of !== "starting_point") },
      ];
      const isEmpty = !goals.length && folds.every(({ things }) => !things.length);
      return { ...field, goals, folds, isEmpty, projects: of("project").length, thing: this.things.get(field.id) };
    },
    summary({ goals, projects }) {
      const { texts } = this;
      const notes = [goals.length && count(texts.goals, goals.length), projects && count(texts.projects, projects)];
      return notes.filter(Boolean).join(" · ");
    },
    toggle(name, { target }) {
      const unfolded = new Set(this.unfolded);
      if (target.open) unfolded.add(name);
      else unfolded.delete(name);
      this.unfolded = unfolded;
    },
    /** Reads on from this thing. */
    start(id) {
      this.search = this.kind = "";
      if (this.addressed) window.location.hash = id;
      else this.go(id, [...this.trail, this.at].filter(Boolean));
    },
    back() {
      this.go(this.trail.at(-1), this.trail.slice(0, -1));
    },
    leave() {
      if (this.addressed) window.location.hash = "";
      else this.go("", []);
    },
    readAddress() {
      this.go(window.location.hash.slice(1), []);
    },
    async go(id, trail) {
      this.at = id;
      this.trail = trail;
      await this.$nextTick();
      this.$el?.scrollIntoView?.({ block: "start" });
    },
  },
};

/** Small letters without accents: who searches for "cafe" means the "Café" as well. */
function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
