import { WallCard } from "./card.js";
import { Stack } from "./stack.js";

const FEW = 4;

/** What came along from last time: how many have answered, and once it is revealed what the room says to each. */
export const Review = {
  inject: ["say"],
  components: { Stack, WallCard },
  props: { view: Object, stage: Object },
  template: `
    <p v-if="!stage.count" class="wall-empty">{{ say.text("no_review") }}</p>
    <div v-else-if="!stage.revealed" class="vote">
      <div class="vote-turnout">
        <p class="vote-round">{{ say.count("to_review", stage.count) }}</p>
        <p class="vote-voters"><b>{{ say.number(stage.people) }}</b> {{ answered }}</p>
        <p class="vote-bar" aria-hidden="true"><span :style="{ width: share + '%' }"></span></p>
        <ul class="vote-rules"><li>{{ say.text("secret") }}</li></ul>
      </div>
      <div class="review">
        <div class="review-lanes">
          <stack v-for="(lane, at) in lanes" :key="at" :things="lane" quiet @fitted="note(at, $event)">
            <template #default="{ thing }">
              <wall-card :card="thing" :style="{ '--field': colour(thing) }" />
            </template>
          </stack>
        </div>
        <p class="wall-more">{{ rest > 0 ? say.count("more", rest) : "" }}</p>
      </div>
    </div>
    <div v-else class="review" :class="{ 'is-tight': stage.count > 8 }">
      <ul class="review-legend">
        <li v-for="mark in marks" :key="mark"><i aria-hidden="true">{{ sign(mark) }}</i>
          {{ isDecided ? say.text("said_n", { name: name(mark), n: stage.decided[mark] }) : name(mark) }}</li>
      </ul>
      <div class="review-lanes">
        <stack v-for="(lane, at) in lanes" :key="at" :things="lane" quiet @fitted="note(at, $event)">
          <template #default="{ thing }">
            <article class="card reviewed" :style="{ '--field': colour(thing) }">
              <div class="reviewed-what">
                <p class="reviewed-kind">{{ kind(thing) }}<b v-if="thing.decision" class="reviewed-decision">{{
                  name(thing.decision) }}</b></p>
                <h3 class="reviewed-text" dir="auto">{{ thing.text }}</h3>
              </div>
              <p class="reviewed-counts">
                <span v-for="mark in marks" :key="mark"
                    :class="{ 'is-most': most(thing) === mark, 'is-decided': thing.decision === mark }">
                  <span class="unseen">{{ say.text("said_n", { name: name(mark), n: thing.counts[mark] }) }}</span>
                  <i aria-hidden="true">{{ sign(mark) }}</i><b aria-hidden="true">{{ say.number(thing.counts[mark]) }}</b>
                </span>
              </p>
            </article>
          </template>
        </stack>
      </div>
      <p class="wall-more">{{ rest > 0 ? say.count("more", rest) : "" }}</p>
    </div>`,
  data() {
    return { marks: ["valid", "done", "reword", "drop"], fitting: {} };
  },
  computed: {
    answered() {
      return this.say.count("voted_review", this.stage.people, { all: this.view.participants });
    },
    share() {
      return this.view.participants ? Math.min(100, (100 * this.stage.people) / this.view.participants) : 0;
    },
    isDecided() {
      return Object.values(this.stage.decided).some(Boolean);
    },
    /** Side by side, read line by line. */
    lanes() {
      const { things, revealed } = this.stage;
      const width = revealed ? (things.length > FEW ? 2 : 1) : 3;
      const lanes = Array.from({ length: width }, () => []);
      things.forEach((thing, at) => lanes[at % width].push(thing));
      return lanes;
    },
    rest() {
      return this.stage.count - this.lanes.reduce((sum, _, at) => sum + (this.fitting[at] ?? 0), 0);
    },
  },
  methods: {
    name(mark) {
      return this.say.text("mark_" + mark);
    },
    sign(mark) {
      return { valid: "✓", done: "★", reword: "✎", drop: "✕" }[mark];
    },
    kind(thing) {
      return this.say.text("kind_" + thing.kind, { sign: thing.sign ?? "" });
    },
    colour(thing) {
      return this.view.fields.find((field) => field.id === thing.field_id)?.colour ?? "var(--brand)";
    },
    most(thing) {
      const [first, second] = Object.entries(thing.counts).sort(([, one], [, other]) => other - one);
      return first[1] > second[1] ? first[0] : null;
    },
    note(at, n) {
      if (this.fitting[at] !== n) this.fitting[at] = n;
    },
  },
};
