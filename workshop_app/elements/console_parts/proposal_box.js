// One proposed cluster: its three words, what its cards have in common, the most typical of them.

import { count, fill } from "workshop-shared";
import { MarkedText } from "./marked_text.js";

const QUOTED = 4;

export const ProposalBox = {
  template: `
    <div class="proposal" role="group" :aria-label="cluster.name">
      <p class="proposal-kind">{{ texts.proposal }}</p>
      <header class="cluster-head">
        <h4 class="cluster-name" dir="auto">{{ cluster.name }}</h4>
        <span class="cluster-count">{{ count(texts.cards, cluster.cards.length) }}</span>
      </header>
      <p v-if="cluster.bindings.length" class="proposal-binds">{{ texts.binds }}
        <template v-for="(binding, place) in cluster.bindings" :key="binding.word"><template v-if="place">, </template><b
          dir="auto" :title="count(texts.bound, binding.n)">{{ binding.word }}</b> {{ binding.n }}×</template></p>
      <ul class="proposal-cards">
        <li v-for="card in quoted" :key="card.id" :title="card.text" :class="{ 'is-typical': card.id === cluster.typical }">
          <small v-if="card.id === cluster.typical">{{ texts.typical }}</small>
          <marked-text :text="card.text" :marks="cluster.marks" /></li>
      </ul>
      <button v-if="cluster.cards.length > quotedMost" type="button" class="press press-quiet proposal-more"
              :aria-expanded="unfolded ? 'true' : 'false'" @click="unfolded = !unfolded">
        {{ unfolded ? texts.fewer : fill(texts.more_cards, { n: cluster.cards.length - quotedMost }) }}</button>
      <p v-if="unsplit" class="stage-hint" role="status">{{ texts.not_split }}</p>
      <div class="proposal-actions">
        <button type="button" class="press press-full" :aria-label="named(texts.accept)"
                @click="$emit('accept', cluster)">{{ texts.accept }}</button>
        <button type="button" class="press press-line" :aria-label="named(texts.split)" :disabled="busy || unsplit"
                @click="$emit('split', cluster)">{{ texts.split }}</button>
        <button type="button" class="press press-line" :aria-label="named(texts.dismiss)"
                @click="$emit('dismiss', cluster)">{{ texts.dismiss }}</button>
      </div>
    </div>
  `,
  components: { MarkedText },
  emits: ["accept", "split", "dismiss"],
  props: { cluster: Object, cards: Map, busy: Boolean, unsplit: Boolean, texts: Object },
  data: () => ({ unfolded: false, quotedMost: QUOTED }),
  computed: {
    /** The most typical card first. */
    quoted() {
      const { cards, typical } = this.cluster;
      const ids = [typical, ...cards.filter((id) => id !== typical)].filter((id) => cards.includes(id));
      return (this.unfolded ? ids : ids.slice(0, QUOTED)).map((id) => this.cards.get(id)).filter(Boolean);
    },
  },
  methods: {
    count,
    fill,
    named(what) {
      return fill(this.texts.of_cluster, { what, name: this.cluster.name });
    },
  },
};
