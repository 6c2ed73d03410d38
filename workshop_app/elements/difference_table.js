// Thing by thing what each group gave per head, where they differ most first.

import { asking } from "workshop-console";
import { count, fill } from "workshop-shared";

export default {
  mixins: [asking],
  template: `
    <div class="standing">
      <p v-if="things.rankings === null" class="stage-hint" role="status">{{ texts.loading }}</p>
      <p v-else-if="!ranking" class="stage-hint">{{ texts.nothing }}</p>
      <template v-else>
        <div class="collect-filter" role="group" :aria-label="texts.which">
          <button v-for="each in things.rankings" :key="each.subject" type="button" class="chip"
                  :aria-pressed="each === ranking ? 'true' : 'false'" @click="subject = each.subject">{{ texts.subjects[each.subject] }}</button>
        </div>
        <p v-if="!ranking.settled" class="stage-hint">{{ texts.unsettled }}</p>
        <p v-else-if="!ranking.differences.length" class="stage-hint">{{ texts.agree }}</p>
        <template v-else>
          <p class="stage-hint">{{ ranking.basis === "ratings" ? texts.ratings_each : texts.points_each }}</p>
          <ol class="differences" :aria-label="texts.list">
            <li v-for="item in ranking.differences" :key="item.side + item.id" class="difference"
                :style="{ '--field': fieldOf(item.field_id).colour }">
              <p class="difference-what"><b v-if="item.sign" class="sign">{{ item.sign }}</b> <span dir="auto">{{ item.text }}</span></p>
              <p class="stage-hint">{{ texts.sides[item.side] }} · {{ fill(texts.difference, { n: hundredth.format(item.difference) }) }}</p>
              <dl class="shares">
                <template v-for="share in item.shares" :key="share.name + share.unnamed">
                  <dt><span dir="auto">{{ share.name ?? texts.unnamed[share.unnamed] }}</span> <small>{{ count(texts.people, share.voters) }}</small></dt>
                  <dd><span class="share-bar" aria-hidden="true"><i :style="{ width: part(item, share) }"></i></span>
                    <b>{{ tenth.format(share.mean) }}</b></dd>
                </template>
              </dl>
            </li>
          </ol>
        </template>
      </template>
    </div>
  `,
  data: () => ({ subject: null }),
  computed: {
    /** The one that was chosen; else the first in which groups differ. */
    ranking() {
      const rankings = this.things.rankings ?? [];
      const differing = rankings.find((each) => each.differences.length);
      return rankings.find((each) => each.subject === this.subject) ?? differing ?? rankings[0];
    },
    tenth() {
      return new Intl.NumberFormat(this.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    },
    hundredth() {
      return new Intl.NumberFormat(this.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    },
  },
  methods: {
    count,
    fill,
    part({ low, width }, { mean }) {
      return `${(100 * (mean - low)) / width}%`;
    },
  },
};
