const LARGEST = 9.6;
const SMALLEST = 3;

/** One card over the whole stage, as large as its words allow. */
export const Featured = {
  props: { card: Object, field: Object },
  template: `
    <section class="featured" :style="{ '--field': field?.colour ?? 'var(--brand)' }" role="status">
      <p v-if="field" class="featured-field">
        <span class="sign" aria-hidden="true">{{ card.goal_sign ?? field.sign }}</span><span
            dir="auto">{{ field.name }}</span>
      </p>
      <div ref="room" class="featured-room"><p ref="text" class="featured-text" dir="auto">{{ card.text }}</p></div>
      <p v-if="card.author" class="featured-author" dir="auto">{{ card.author }}</p>
    </section>`,
  mounted() {
    this.watcher = new ResizeObserver(() => this.fit());
    this.watcher.observe(this.$refs.room);
  },
  updated() {
    this.fit();
  },
  unmounted() {
    this.watcher.disconnect();
  },
  methods: {
    fit() {
      const { room, text } = this.$refs;
      let low = SMALLEST;
      let high = LARGEST;
      for (let tries = 0; tries < 8; tries += 1) {
        const middle = (low + high) / 2;
        text.style.fontSize = `${middle}rem`;
        const fits = text.scrollHeight <= room.clientHeight && text.scrollWidth <= room.clientWidth;
        if (fits) low = middle;
        else high = middle;
      }
      text.style.fontSize = `${low}rem`;
    },
  },
};
