// The table by keyboard: from card to card, from cluster to cluster, and a key for each thing that is done often.

const TYPING = "textarea, select, input:not([type=checkbox]), [role=dialog], [role=menu], .q-dialog";
const TICKS = "input[type=checkbox][data-tick]";
const COLUMNS = ".free-list, .cluster";

/** Mixed into the table; the keys are told to people in `cluster_texts.py`. */
export const tableKeys = {
  mounted() {
    window.addEventListener("keydown", this.onKey);
  },
  beforeUnmount() {
    window.removeEventListener("keydown", this.onKey);
  },
  methods: {
    onKey(event) {
      if (event.defaultPrevented || event.target.closest?.(TYPING)) return;
      const hand = this.handOf(event);
      if (!hand) return;
      event.preventDefault();
      hand();
    },
    handOf(event) {
      const key = event.key.toLowerCase();
      if (event.altKey) return null;
      if (event.ctrlKey || event.metaKey) return key === "z" && !event.shiftKey ? () => this.undo() : null;
      const cluster = document.activeElement?.closest?.(".cluster");
      const by = { arrowdown: [0, 1], arrowup: [0, -1], arrowright: [1, 0], arrowleft: [-1, 0] }[key];
      if (by) return this.mayWalk() ? () => this.walk(...by) : null;
      if (key === "escape") return () => this.clear();
      if (key === "g" && this.ticked.size) return () => this.create(this.bundles());
      if (key === "m" && this.tickedCards.length > 1) return () => this.askToMerge(this.tickedCards);
      if (key === "m" && cluster) return () => cluster.querySelector(".cluster-merge button")?.click();
      if (key === "f2" && cluster) return () => this.startNaming(cluster.dataset.drop.split(":")[1]);
      if (key === "?") return () => this.$refs.keys.open();
      return null;
    },
    /** Where nothing has the focus, or something in a list: elsewhere the arrows scroll, or are a slider's. */
    mayWalk() {
      const at = document.activeElement;
      return at === document.body || at === null || Boolean(at.closest(COLUMNS));
    },
    /** @param column, row how far to go: clusters stand in columns beside the free cards */
    walk(column, row) {
      const columns = [...this.$el.querySelectorAll(COLUMNS)];
      const at = document.activeElement?.closest?.(COLUMNS);
      const here = columns.indexOf(at);
      if (here < 0) return this.goTo(this.$el.querySelector(TICKS));
      if (column) return this.goTo(firstOf(columns[here + column]));
      const ticks = [...this.$el.querySelectorAll(TICKS)];
      const place = ticks.indexOf(document.activeElement);
      this.goTo(place < 0 ? firstOf(at) : ticks[place + row]);
    },
    goTo(element) {
      element?.focus({ preventScroll: true });
      element?.closest("li, .cluster")?.scrollIntoView({ block: "nearest" });
    },
  },
};

function firstOf(column) {
  return column?.querySelector(TICKS) ?? column?.querySelector("button");
}
