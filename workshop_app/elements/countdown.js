import { remaining } from "workshop-shared";

export default {
  template: `
    <div v-if="endsAt" class="countdown" :class="{ 'countdown-over': isOver }" role="timer" :aria-label="label">
      <span v-if="isOver" class="countdown-word">{{ over }}</span>{{ isOver ? "+" + late : left }}
    </div>
  `,
  props: { endsAt: Number, now: Number, label: String, over: String },
  data() {
    return { offset: this.now - Date.now(), at: this.now };
  },
  computed: {
    isOver() {
      return this.at > this.endsAt;
    },
    left() {
      return remaining(this.endsAt, this.at);
    },
    late() {
      return remaining(this.at, this.endsAt);
    },
  },
  watch: {
    now(now) {
      this.offset = now - Date.now();
      this.at = now;
    },
  },
  mounted() {
    this.ticking = setInterval(() => (this.at = Date.now() + this.offset), 250);
  },
  unmounted() {
    clearInterval(this.ticking);
  },
};
