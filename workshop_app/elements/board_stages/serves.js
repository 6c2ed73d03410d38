/** The core goals that a goal serves, by their numbers; with dots also how strongly. */
export const Serves = {
  inject: ["say"],
  props: { levels: Array, dots: Boolean },
  template: `
    <span class="serves">
      <span v-for="each in served" :key="each.number" class="serve" role="img"
          :aria-label="say.text('serves', { number: each.number, n: each.level })">
        <b class="core-goal-number">{{ each.number }}</b><span v-if="dots"
            class="serve-dots">{{ "●".repeat(each.level) + "○".repeat(3 - each.level) }}</span>
      </span>
    </span>`,
  computed: {
    served() {
      return this.levels.map((level, at) => ({ level, number: at + 1 })).filter(({ level }) => level > 0);
    },
  },
};
