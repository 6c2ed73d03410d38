// Mean and spread of ratings on their scale from 1 to 5. The numbers stand beside it, so it is silent.

const at = (value) => `${((Math.min(5, Math.max(1, value)) - 1) / 4) * 100}%`;

export const SpreadLine = {
  template: `
    <span class="scale" aria-hidden="true">
      <i v-for="n in 5" :key="n" class="scale-mark" :style="{ left: (n - 1) * 25 + '%' }">{{ n }}</i>
      <b class="scale-reach" :style="reach"></b>
      <b class="scale-mean" :style="{ left: place }"></b>
    </span>
  `,
  props: { mean: Number, spread: Number },
  computed: {
    place() {
      return at(this.mean);
    },
    reach() {
      const [low, high] = [at(this.mean - this.spread), at(this.mean + this.spread)];
      return { left: low, right: `calc(100% - ${high})` };
    },
  },
};
