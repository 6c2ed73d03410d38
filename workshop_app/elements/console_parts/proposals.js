// Proposed clusters of the field at hand: accepted or dismissed one by one, made coarser or finer, never taken over unasked.

import { count, fill } from "workshop-shared";

const FINER = 1.5;
const QUOTED = 4;

/** What a table needs to propose: the server answers a wish by calling `propose`. */
export const proposing = {
  data: () => ({ proposal: null, busy: false }),
  computed: {
    /** What is left of the proposal: cards that were gathered meanwhile are not proposed any more. */
    proposed() {
      if (this.proposal?.field_id !== this.fieldId) return null;
      const free = new Set(this.free.map((card) => card.id));
      const clusters = this.proposal.clusters.map((cluster) => ({ ...cluster, cards: cluster.cards.filter((id) => free.has(id)) }));
      return { ...this.proposal, clusters: clusters.filter((cluster) => cluster.cards.length > 1) };
    },
  },
  methods: {
    async suggest(number = 0) {
      this.busy = true;
      await this.ask("propose", { field_id: this.fieldId, number });
      this.busy = false;
    },
    /** The server calls this with what it proposes. */
    propose(proposal) {
      this.proposal = proposal;
    },
    async accept({ name, cards, key }) {
      const bundles = [{ from: null, cards }];
      if (await this.done("create", { name, field_id: this.fieldId, bundles })) this.dismiss(key);
    },
    dismiss(key) {
      const clusters = this.proposal.clusters.filter((cluster) => cluster.key !== key);
      this.proposal = { ...this.proposal, clusters };
      this.refocus();
    },
  },
};

export const Proposals = {
  template: `
    <section v-if="proposal || free >= fewest" class="proposals" :aria-label="texts.proposals">
      <div class="proposals-head">
        <button v-if="!proposal" type="button" class="press press-line" :disabled="busy" @click="$emit('suggest', 0)">
          {{ busy ? texts.proposing : texts.propose }}</button>
        <template v-else>
          <p class="stage-heading" role="status">{{ busy ? texts.proposing : headline }}</p>
          <button v-for="[label, number] in sizes" :key="label" type="button" class="press press-line"
                  :disabled="busy || number < 2" @click="$emit('suggest', number)">{{ label }}</button>
          <button type="button" class="press press-quiet" @click="$emit('close')">{{ texts.close_proposals }}</button>
        </template>
      </div>
      <div v-if="proposal" class="cluster-grid">
        <div v-for="cluster in proposal.clusters" :key="cluster.key" class="proposal" role="group" :aria-label="cluster.name">
          <header class="cluster-head">
            <h4 class="cluster-name" dir="auto">{{ cluster.name }}</h4>
            <span class="cluster-count">{{ count(texts.cards, cluster.cards.length) }}</span>
          </header>
          <ul class="proposal-cards">
            <li v-for="card in quoted(cluster)" :key="card.id" dir="auto" :title="card.text">{{ card.text }}</li>
          </ul>
          <div class="proposal-actions">
            <button type="button" class="press press-full" :aria-label="named(texts.accept, cluster)"
                    @click="$emit('accept', cluster)">{{ texts.accept }}</button>
            <button type="button" class="press press-quiet" :aria-label="named(texts.dismiss, cluster)"
                    @click="$emit('dismiss', cluster.key)">{{ texts.dismiss }}</button>
            <span v-if="cluster.cards.length > quotedMost" class="cluster-count">
              {{ fill(texts.more_cards, { n: cluster.cards.length - quotedMost }) }}</span>
          </div>
        </div>
      </div>
    </section>
  `,
  emits: ["suggest", "accept", "dismiss", "close"],
  props: { proposal: Object, free: Number, fewest: Number, cards: Map, busy: Boolean, texts: Object },
  data: () => ({ quotedMost: QUOTED }),
  computed: {
    headline() {
      const { clusters } = this.proposal;
      return clusters.length ? count(this.texts.proposed, clusters.length) : this.texts.nothing_proposed;
    },
    sizes() {
      const { number } = this.proposal;
      return [
        [this.texts.coarser, Math.floor(number / FINER)],
        [this.texts.finer, Math.ceil(number * FINER)],
      ];
    },
  },
  methods: {
    count,
    fill,
    /** The most typical card first. */
    quoted({ cards, typical }) {
      const ids = [typical, ...cards.filter((id) => id !== typical)].filter((id) => cards.includes(id));
      return ids.slice(0, QUOTED).map((id) => this.cards.get(id)).filter(Boolean);
    },
    named(what, { name }) {
      return fill(this.texts.of_cluster, { what, name });
    },
  },
};
