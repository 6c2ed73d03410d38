/**
 * A column that shows as many whole things as fit its height and counts the rest.
 *
 * What fits is measured, not reckoned: texts wrap, projectors differ. Emits `fitted` with the number shown.
 */
export const Stack = {
  inject: ["say"],
  emits: ["fitted"],
  props: { things: Array, total: Number, more: { type: String, default: "more" }, quiet: Boolean },
  template: `
    <div class="stack">
      <ul ref="list" class="stack-list">
        <li v-for="(thing, at) in things" :key="thing.id ?? at"><slot :thing="thing" :at="at" /></li>
      </ul>
      <p ref="more" class="stack-more">{{ say.count(more, rest) }}</p>
    </div>`,
  data() {
    return { rest: 0 };
  },
  mounted() {
    this.watcher = new ResizeObserver(() => this.fit());
    this.watcher.observe(this.$el);
    this.fit();
  },
  updated() {
    this.fit();
  },
  unmounted() {
    this.watcher.disconnect();
  },
  methods: {
    fit() {
      const things = [...this.$refs.list.children];
      const more = this.$refs.more;
      for (const thing of things) thing.hidden = false;
      more.hidden = this.quiet;
      const fitting = this.countFitting(things, more);
      things.forEach((thing, at) => (thing.hidden = at >= fitting));
      const total = this.total ?? things.length;
      more.hidden = this.quiet || fitting >= total;
      this.rest = total - fitting;
      this.$emit("fitted", fitting);
    },
    countFitting(things, more) {
      const room = this.$el.clientHeight + 1;
      const ends = things.map((thing) => thing.offsetTop + thing.offsetHeight);
      const complete = (this.total ?? things.length) <= things.length;
      if (complete && (ends.length === 0 || ends[ends.length - 1] <= room)) return ends.length;
      return ends.filter((end) => end <= room - more.offsetHeight).length;
    },
  },
};
