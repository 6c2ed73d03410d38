// Which cards of the table are ticked, and where each of them is taken from.

import { keyOf } from "./table_moves.js";

/** Mixed into the table, which has `clusters`, `free` and `things`. */
export const choosing = {
  data: () => ({ ticked: new Set(), keep: false }),
  computed: {
    fromClusters() {
      return [...this.ticked].some((key) => !key.startsWith("|"));
    },
    /** A card that is ticked in two clusters is one card. */
    tickedCards() {
      return [...new Set([...this.ticked].map((key) => key.split("|")[1]))];
    },
  },
  methods: {
    tick(source, cardId) {
      const ticked = new Set(this.ticked);
      const key = keyOf(source, cardId);
      if (!ticked.delete(key)) ticked.add(key);
      this.ticked = ticked;
    },
    clear() {
      this.ticked = new Set();
    },
    /** What was ticked and is gone is no longer chosen; everything else stays, whatever somebody else did. */
    forgetGone() {
      const there = new Set(this.free.map((card) => keyOf(null, card.id)));
      for (const cluster of this.clusters) for (const id of cluster.cards) there.add(keyOf(cluster.id, id));
      if ([...this.ticked].some((key) => !there.has(key)))
        this.ticked = new Set([...this.ticked].filter((key) => there.has(key)));
    },
    /** The ticked cards by the cluster they stand in; `from` is null where they are to stay there, or are free. */
    bundles(keep = this.keep) {
      const bySource = new Map();
      for (const key of this.ticked) {
        const [source, card] = key.split("|");
        bySource.set(source, [...(bySource.get(source) ?? []), card]);
      }
      return [...bySource].map(([source, cards]) => ({ from: keep ? null : source || null, cards }));
    },
    dragged(source, cardId) {
      const all = this.ticked.has(keyOf(source, cardId));
      const bundles = (keep) => (all ? this.bundles(keep) : [{ from: keep ? null : source, cards: [cardId] }]);
      return { source, first: cardId, n: all ? this.ticked.size : 1, bundles };
    },
  },
};
