import { remaining } from "workshop-shared";

/** Title, step, where the agenda stands, and the time that is left on the server's clock. */
export const BoardHead = {
  inject: ["say"],
  props: { view: Object, offset: Number },
  template: `
    <header class="board-head">
      <h1 class="board-title" :class="length" dir="auto">{{ view.title }}</h1>
      <h2 v-if="step" class="board-step"
          dir="auto">{{ say.text("step", { number: step.number, title: step.title }) }}</h2>
      <p v-if="step?.paused" class="board-paused">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 4h4v16H6zM14 4h4v16h-4z" fill="currentColor" /></svg>
        {{ say.text("paused") }}
      </p>
      <div class="board-marks" role="img" :aria-label="place">
        <span v-for="(each, at) in view.steps" :key="at" class="board-mark" :class="'is-' + each.mark"></span>
      </div>
      <p v-if="endsAt" class="board-time" :class="{ 'is-over': left === '0:00' }" role="timer"
          :aria-label="timeLabel">{{ left }}</p>
      <p v-else-if="!step && view.open" class="board-time is-clock">{{ say.clock(now) }}</p>
    </header>`,
  data() {
    return { now: Date.now() + this.offset };
  },
  computed: {
    step() {
      return this.view.open ? this.view.step : null;
    },
    length() {
      return this.view.title.length > 90 ? "is-longest" : this.view.title.length > 42 ? "is-long" : "";
    },
    endsAt() {
      return this.step?.ends_at;
    },
    left() {
      return remaining(this.endsAt, this.now);
    },
    timeLabel() {
      return this.left === "0:00" ? this.say.text("time_over") : `${this.say.text("time_left")}: ${this.left}`;
    },
    place() {
      const all = this.view.steps.length;
      if (!this.step) return this.say.text("agenda", { n: all });
      return this.say.text("step_of", { number: this.step.number, all });
    },
  },
  mounted() {
    this.ticking = setInterval(this.tick, 250);
  },
  unmounted() {
    clearInterval(this.ticking);
  },
  methods: {
    // drawn anew only when a second has passed
    tick() {
      const now = Date.now() + this.offset;
      if (Math.round(now / 1000) !== Math.round(this.now / 1000)) this.now = now;
    },
  },
};
