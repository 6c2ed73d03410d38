// Proposed clusters of the field at hand, how many there are to be, and what is in none of them.

import { count, fill } from "workshop-shared";
import { ProposalBox } from "./proposal_box.js";

const FEWEST = 2;
const MOST = 40;
const CARDS_EACH = 3;

export const Proposals = {
  template: `
    <section v-if="proposal || comparable" class="proposals" :aria-label="texts.proposals">
      <div class="proposals-head">
        <button v-if="!proposal && !busy && free >= fewest" type="button" class="press press-line" @click="$emit('suggest')">
          {{ texts.propose }}</button>
        <template v-if="busy">
          <label class="proposals-busy"><span role="status">{{ texts.proposing }}</span>
            <progress :value="progress" max="1"></progress></label>
          <button type="button" class="press press-line" @click="$emit('stop')">{{ texts.stop }}</button>
        </template>
        <p v-if="proposal && !busy" class="stage-heading" role="status">{{ headline }}</p>
        <template v-if="proposal">
          <label class="proposals-size"><span aria-hidden="true">{{ texts.coarser }}</span>
            <input type="range" :min="least" :max="most" step="1" :value="number" :disabled="busy"
                   :aria-label="texts.size" @change="$emit('resize', Number($event.target.value))" />
            <span aria-hidden="true">{{ texts.finer }}</span></label>
          <button v-if="proposal.fresh" type="button" class="press press-line" :disabled="busy"
                  @click="$emit('takeIn')">{{ count(texts.take_in, proposal.fresh) }}</button>
          <button type="button" class="press press-quiet" @click="$emit('close')">{{ texts.close_proposals }}</button>
        </template>
        <button v-if="comparable && !busy" type="button" class="press press-quiet" @click="$emit('compare')">
          {{ texts.find_duplicates }}</button>
      </div>
      <div v-if="proposal" class="cluster-grid">
        <proposal-box v-for="cluster in proposal.clusters" :key="cluster.key" :cluster="cluster" :cards="cards" :busy="busy"
                      :unsplit="unsplit === cluster.key" :texts="texts" @accept="(it) => $emit('accept', it)"
                      @split="(it) => $emit('split', it)" @dismiss="(it) => $emit('dismiss', it)" />
      </div>
      <div v-if="proposal?.left.length" class="proposal-left">
        <button type="button" class="press press-quiet" :aria-expanded="unfolded ? 'true' : 'false'"
                @click="unfolded = !unfolded">{{ fill(texts.left, { n: proposal.left.length }) }} {{ unfolded ? "▾" : "▸" }}</button>
        <ul v-if="unfolded" class="proposal-cards">
          <li v-for="card in left" :key="card.id" dir="auto" :title="card.text">{{ card.text }}</li></ul>
      </div>
    </section>
  `,
  components: { ProposalBox },
  emits: ["suggest", "resize", "takeIn", "stop", "accept", "split", "dismiss", "close", "compare"],
  props: {
    proposal: Object,
    free: Number,
    fewest: Number,
    cards: Map,
    busy: Boolean,
    progress: Number,
    unsplit: String,
    comparable: Boolean,
    texts: Object,
  },
  data: () => ({ unfolded: false }),
  computed: {
    number() {
      return this.proposal.clusters.length;
    },
    least() {
      return Math.min(FEWEST, this.number);
    },
    most() {
      return Math.max(this.number, FEWEST, Math.min(MOST, Math.floor(this.free / CARDS_EACH)));
    },
    headline() {
      return this.number ? count(this.texts.proposed, this.number) : this.texts.nothing_proposed;
    },
    left() {
      return this.proposal.left.map((id) => this.cards.get(id)).filter(Boolean);
    },
  },
  methods: { count, fill },
};
