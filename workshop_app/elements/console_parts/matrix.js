// Impact over effort with the spread of the ratings; a circle opens its project, by mouse, finger or key.

import { fill } from "workshop-shared";
import { layOut } from "workshop-shared/plane/matrix.js";

const [HEIGHT, EDGE, NAMES] = [560, 52, 46];
/** Pixels on the screen for one of the drawing's: words are as large on a small screen as on a wide one. */
const SCALE = 0.72;
const NARROWEST = 480;

export const Matrix = {
  template: `
    <figure class="plot">
      <svg ref="drawing" :class="{ 'is-narrow': width < 640 }" :viewBox="'0 0 ' + width + ' ' + height" role="group" :aria-label="texts.matrix">
        <g aria-hidden="true">
          <line class="plot-axis" :x1="laidOut.middle.x" y1="0" :x2="laidOut.middle.x" :y2="height - edge" />
          <line class="plot-axis" :x1="edge" :y1="laidOut.middle.y" :x2="width" :y2="laidOut.middle.y" />
          <text class="plot-quadrant is-first" :x="edge + 14" y="38">{{ texts.do_first }}</text>
          <text class="plot-quadrant" :x="width - 14" y="38" text-anchor="end">{{ texts.plan_well }}</text>
          <text class="plot-quadrant" :x="edge + 14" :y="height - edge - 14">{{ texts.on_the_side }}</text>
          <text class="plot-quadrant" :x="width - 14" :y="height - edge - 14" text-anchor="end">{{ texts.think_twice }}</text>
          <text class="plot-label" :x="laidOut.middle.x" :y="height - 14" text-anchor="middle">{{ texts.effort }} →</text>
          <text class="plot-label" :transform="'translate(30 ' + laidOut.middle.y + ') rotate(-90)'"
                text-anchor="middle">{{ texts.impact }} →</text>
          <g v-for="each in drawn" :key="'reach' + each.id" class="plot-reach" :stroke="each.colour">
            <line :x1="each.reach.left" :x2="each.reach.right" :y1="each.true.y" :y2="each.true.y" />
            <line :x1="each.true.x" :x2="each.true.x" :y1="each.reach.high" :y2="each.reach.low" />
            <line v-if="each.moved" class="plot-leader" :x1="each.true.x" :y1="each.true.y" :x2="each.x" :y2="each.y" />
          </g>
        </g>
        <g v-for="each in drawn" :key="each.id" class="plot-project" role="button" tabindex="0"
           :aria-label="nameOf(each)" :transform="'translate(' + each.x + ' ' + each.y + ')'"
           @click="$emit('open', each.id)" @keydown.enter.prevent="$emit('open', each.id)"
           @keydown.space.prevent="$emit('open', each.id)">
          <title>{{ each.text }}</title>
          <circle class="plot-focus" :r="radius + 7" />
          <circle :r="radius" :fill="each.colour" />
          <text class="plot-number" text-anchor="middle" dy="0.35em" aria-hidden="true">{{ each.place }}</text>
        </g>
      </svg>
    </figure>
  `,
  props: {
    /** Rated ones, with `place`, their number, and `colour`. */
    projects: Array,
    texts: Object,
    say: Function,
  },
  emits: ["open"],
  data: () => ({ width: 1000, height: HEIGHT, edge: EDGE }),
  computed: {
    radius() {
      return this.projects.length <= 20 ? 28 : 22;
    },
    laidOut() {
      return layOut(this.projects, { width: this.width, height: HEIGHT, edge: EDGE, names: NAMES, radius: this.radius });
    },
    drawn() {
      return this.laidOut.drawn.map((each, at) => ({ ...this.projects[at], ...each }));
    },
  },
  mounted() {
    this.watcher = new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width) this.width = Math.max(NARROWEST, Math.round(contentRect.width / SCALE));
    });
    this.watcher.observe(this.$refs.drawing);
  },
  unmounted() {
    this.watcher.disconnect();
  },
  methods: {
    nameOf({ place, text, impact, effort }) {
      return fill(this.texts.circle, { place, text, impact: this.say(impact), effort: this.say(effort) });
    },
  },
};
