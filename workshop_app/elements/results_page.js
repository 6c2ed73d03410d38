// The results for those who were there. Everything came with the page: it is read on without a connection.

import { ChainExplorer } from "workshop-chain";
import { count, fill } from "workshop-shared";

const TOP = 10;

export default {
  components: { ChainExplorer },
  props: { view: String, texts: Object, language: String },
  template: `
    <main class="results">
      <header class="results-head">
        <p class="results-kicker">{{ texts.results }} · {{ held }}</p>
        <h1 dir="auto">{{ read.title }}</h1>
        <p class="results-counts">{{ counts }}</p>
      </header>
      <section aria-labelledby="chain-title">
        <h2 id="chain-title">{{ texts.chain }}</h2>
        <p class="soft">{{ texts.chain_hint }}</p>
        <chain-explorer :things="things" :fields="read.chain.fields" :texts="texts" :language="language" addressed />
      </section>
      <section v-if="read.rankings.length" aria-labelledby="ranking-title">
        <h2 id="ranking-title">{{ texts.ranking }}</h2>
        <details v-for="(ranking, place) in read.rankings" :key="ranking.subject" class="link" :open="!place">
          <summary><span class="link-text">{{ texts.subjects[ranking.subject] }}</span>
            <span class="link-note">{{ count(texts.rounds, ranking.rounds.length) }}</span></summary>
          <ol class="ranks">
            <li v-for="item in shown(ranking)" :key="item.id" class="rank-row" :style="{ '--field': colourOf(item) }">
              <b class="rank-number">{{ fill(texts.place, { n: item.rank }) }}</b>
              <a :href="'#' + item.id" dir="auto">{{ item.text }}</a>
              <span v-for="(n, at) in item.points" :key="at" class="rank-points">
                <small v-if="ranking.rounds.length > 1">{{ fill(texts.round, { n: ranking.rounds[at] }) }}</small>
                {{ count(texts.points, n) }}</span>
            </li>
          </ol>
          <button v-if="ranking.items.length > shown(ranking).length" type="button" class="press press-quiet"
                  @click="whole = [...whole, ranking.subject]">
            {{ fill(texts.more, { n: ranking.items.length - shown(ranking).length }) }}</button>
        </details>
      </section>
    </main>
  `,
  data: () => ({ whole: [] }),
  created() {
    this.read = JSON.parse(this.view);
    this.things = new Map(this.read.chain.cards.map((thing) => [thing.id, thing]));
  },
  computed: {
    held() {
      return new Intl.DateTimeFormat(this.language, { dateStyle: "long" }).format(this.read.held_at);
    },
    counts() {
      const { participants, challenges, starting_points, goals, projects } = this.read.counts;
      const told = Object.entries({ participants, challenges, starting_points, goals, projects }).filter(([, n]) => n);
      return told.map(([name, n]) => count(this.texts.counts[name], n)).join(" · ");
    },
  },
  methods: {
    count,
    fill,
    shown({ subject, items }) {
      return this.whole.includes(subject) ? items : items.slice(0, TOP);
    },
    colourOf(item) {
      return this.read.chain.fields.find((field) => field.id === item.field_id)?.colour ?? "var(--brand)";
    },
  },
};
