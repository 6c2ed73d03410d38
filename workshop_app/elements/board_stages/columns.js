/** A column for each field of action, in as many rows as keep them readable. A sign stands beside every colour. */
export const FieldColumns = {
  inject: ["say"],
  props: { columns: Array, most: { type: Number, default: 6 }, nameless: { type: String, default: "nowhere" } },
  template: `
    <div class="columns" :class="'down-' + Math.min(down, 4)" :style="{ '--across': across, '--down': down }">
      <section v-for="column in columns" :key="column.id ?? 'none'" class="column"
          :style="{ '--field': column.colour }">
        <div class="column-head">
          <span v-if="column.sign" class="sign" aria-hidden="true">{{ column.sign }}</span>
          <h3 class="column-name" dir="auto"><span><template v-for="(part, at) in partsOf(column)" :key="at"><wbr
            v-if="at" />{{ part }}</template></span></h3>
          <p class="column-note"><slot name="note" :column="column" /></p>
        </div>
        <div class="column-body"><slot :column="column" /></div>
      </section>
    </div>`,
  computed: {
    down() {
      return Math.max(1, Math.ceil(this.columns.length / this.most));
    },
    across() {
      return Math.max(1, Math.ceil(this.columns.length / this.down));
    },
  },
  methods: {
    /** A name such as "Building/Planning" is broken after its stroke, not within a word. */
    partsOf(column) {
      const parts = (column.name || this.say.text(this.nameless)).split("/");
      return parts.map((part, at) => (at < parts.length - 1 ? `${part}/` : part));
    },
  },
};
