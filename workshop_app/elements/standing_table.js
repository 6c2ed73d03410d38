// The ranking with what lies behind it. What is small is folded by the server before it comes here.

import { asking } from "workshop-console";
import { count, fill } from "workshop-shared";

const PAGE = 100;

export default {
  mixins: [asking],
  template: `
    <div class="standing">
      <p v-if="things.rankings === null" class="stage-hint" role="status">{{ texts.loading }}</p>
      <p v-else-if="!ranking" class="stage-hint">{{ texts.nothing }}</p>
      <template v-else>
        <div class="collect-filter" role="group" :aria-label="texts.which">
          <button v-for="each in things.rankings" :key="each.subject" type="button" class="chip"
                  :aria-pressed="each === ranking ? 'true' : 'false'" @click="choose(each)">{{ texts.subjects[each.subject] }}</button>
        </div>
        <p class="stage-hint">{{ fill(texts.bases[ranking.basis], ranking) }} {{ count(texts.heard, ranking.voters) }}
          {{ texts.spread_hint }} <span v-if="!ranking.settled">{{ texts.unsettled }}</span>
          <span v-else-if="!ranking.tested">{{ texts.too_few }}</span></p>
        <div class="table-frame" tabindex="0" role="region" :aria-label="texts.caption">
          <table>
            <caption class="unseen">{{ texts.caption }}: {{ texts.subjects[ranking.subject] }}</caption>
            <thead><tr>
              <th scope="col" class="number">{{ texts.rank }}</th>
              <th scope="col">{{ texts.what }}</th>
              <th scope="col" class="number">{{ rated ? texts.rated : texts.score }}</th>
              <th scope="col" class="number">{{ texts.voters }}</th>
              <th scope="col" class="number">{{ texts.spread }}</th>
            </tr></thead>
            <tbody>
              <tr v-for="item in drawn" :key="item.id">
                <td class="number">{{ item.rank ?? "–" }}</td>
                <th scope="row"><b v-if="item.sign" class="sign" :style="{ '--field': fieldOf(item.field_id).colour }">{{ item.sign }}</b>
                  <span dir="auto"> {{ item.text }}</span>
                  <small v-if="item.field_id"><i class="pick-dot" :style="{ background: fieldOf(item.field_id).colour }"></i><span
                    dir="auto">{{ fieldOf(item.field_id).name }}</span></small>
                  <div class="firm"><span v-if="item.dissent" class="differ">{{ texts.differ }}</span>
                  <span v-if="item.stays" class="stays">{{ texts.stays }}</span>
                  <span v-if="item.falls_without.length" dir="auto">{{ fill(texts.falls, { groups: names(item.falls_without) }) }}</span>
                  <span v-if="item.enters_without.length" dir="auto">{{ fill(texts.enters, { groups: names(item.enters_without) }) }}</span></div></th>
                <td class="number">{{ score(item) }}</td>
                <td class="number is-light">{{ item.voters }}</td>
                <td class="number is-light">{{ item.spread === null ? "–" : hundredth.format(item.spread) }}</td>
              </tr>
            </tbody>
          </table>
        </div>
        <button v-if="ranking.items.length > drawn.length" type="button" class="press press-line" @click="pages += 1">
          {{ fill(texts.more, { n: ranking.items.length - drawn.length }) }}</button>
      </template>
    </div>
  `,
  data: () => ({ subject: null, pages: 1 }),
  computed: {
    ranking() {
      const rankings = this.things.rankings ?? [];
      return rankings.find((each) => each.subject === this.subject) ?? rankings[0];
    },
    rated() {
      return this.ranking.basis === "ratings";
    },
    drawn() {
      return this.ranking.items.slice(0, this.pages * PAGE);
    },
    tenth() {
      return new Intl.NumberFormat(this.language, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "negative" });
    },
    hundredth() {
      return new Intl.NumberFormat(this.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    },
  },
  methods: {
    count,
    fill,
    choose({ subject }) {
      this.subject = subject;
      this.pages = 1;
    },
    score({ score }) {
      if (score === null) return "–";
      return this.rated ? this.tenth.format(score) : score;
    },
    names(groups) {
      const named = groups.map((group) => group.name ?? this.texts.unnamed[group.unnamed]);
      return new Intl.ListFormat(this.language, { type: "disjunction" }).format(named);
    },
  },
};
