import { layOut } from "workshop-shared/plane/matrix.js";

const [EDGE, NAMES] = [70, 64];

/** Impact over effort, 1 to 5 each. Drawn in the pixels of a board 1080 high, whatever the projector has. */
export const Matrix = {
  inject: ["say"],
  props: { projects: Array, colours: Object },
  template: `
    <div ref="room" class="matrix">
      <svg v-if="width" class="matrix-drawing" :viewBox="'0 0 ' + width + ' ' + height" role="img"
          :aria-label="say.text('matrix')">
        <line class="matrix-axis" :x1="middle.x" :y1="0" :x2="middle.x" :y2="height - EDGE" />
        <line class="matrix-axis" :x1="EDGE" :y1="middle.y" :x2="width" :y2="middle.y" />
        <text class="matrix-quadrant is-first" :x="EDGE + 24" y="52">{{ say.text("do_first") }}</text>
        <text class="matrix-quadrant" :x="width - 28" y="52" text-anchor="end">{{ say.text("plan_well") }}</text>
        <text class="matrix-quadrant" :x="EDGE + 24" :y="height - EDGE - 24">{{ say.text("on_the_side") }}</text>
        <text class="matrix-quadrant" :x="width - 28" :y="height - EDGE - 24"
            text-anchor="end">{{ say.text("think_twice") }}</text>
        <text class="matrix-label" :x="middle.x" :y="height - 22" text-anchor="middle">{{ say.text("effort") }} →</text>
        <text class="matrix-label" :transform="'translate(44 ' + middle.y + ') rotate(-90)'"
            text-anchor="middle">{{ say.text("impact") }} →</text>
        <g v-for="each in drawn" :key="'whiskers' + each.id" class="matrix-whiskers">
          <line :x1="each.reach.left" :x2="each.reach.right" :y1="each.true.y" :y2="each.true.y"
              :stroke="each.colour" />
          <line :x1="each.true.x" :x2="each.true.x" :y1="each.reach.high" :y2="each.reach.low"
              :stroke="each.colour" />
          <line v-if="each.moved" :x1="each.true.x" :y1="each.true.y" :x2="each.x" :y2="each.y" class="matrix-leader"
              :stroke="each.colour" />
          <circle v-if="each.moved" :cx="each.true.x" :cy="each.true.y" r="6" :fill="each.colour" />
        </g>
        <g v-for="each in drawn" :key="each.id" class="matrix-project"
            :style="{ transform: 'translate(' + each.x + 'px, ' + each.y + 'px)' }">
          <circle :r="radius" :fill="each.colour" />
          <text class="matrix-number" :style="{ fontSize: radius * 0.86 + 'px' }" text-anchor="middle"
              dy="0.35em">{{ each.place }}</text>
        </g>
      </svg>
    </div>`,
  data() {
    return { width: 0, height: 0, EDGE };
  },
  computed: {
    radius() {
      const n = this.projects.length;
      return n <= 10 ? 38 : n <= 20 ? 32 : 26;
    },
    laidOut() {
      const { width, height, radius } = this;
      return layOut(this.projects, { width, height, radius, edge: EDGE, names: NAMES });
    },
    middle() {
      return this.laidOut.middle;
    },
    drawn() {
      return this.laidOut.drawn.map((each, at) => ({
        ...each,
        place: this.projects[at].place,
        colour: this.colours[this.projects[at].field_id] ?? "var(--brand)",
      }));
    },
  },
  mounted() {
    this.watcher = new ResizeObserver(() => this.measure());
    this.watcher.observe(this.$refs.room);
    this.measure();
  },
  unmounted() {
    this.watcher.disconnect();
  },
  methods: {
    measure() {
      // a rem is ten pixels of a board 1080 high
      const pixel = parseFloat(getComputedStyle(document.documentElement).fontSize) / 10;
      this.width = Math.round(this.$refs.room.clientWidth / pixel);
      this.height = Math.round(this.$refs.room.clientHeight / pixel);
    },
  },
};
