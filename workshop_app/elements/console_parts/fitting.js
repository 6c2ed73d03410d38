// Where a ticked free card may belong: the clusters it fits best are offered as one click.

const PAUSE = 200; // milliseconds without another tick before the server is asked
const CHOICES = 3;

/** Mixed into the table: it asks for `fits` and is told by `offer`. */
export const fitting = {
  data: () => ({ fits: {} }),
  computed: {
    freeTicked() {
      return [...this.ticked].filter((key) => key.startsWith("|")).map((key) => key.slice(1));
    },
    /** Of several cards those clusters first that fit most of them best. */
    fitting() {
      const marks = new Map();
      for (const id of this.freeTicked)
        (this.fits[id] ?? []).forEach((cluster, place) => marks.set(cluster, (marks.get(cluster) ?? 0) + CHOICES - place));
      const best = this.clusters.filter((cluster) => marks.has(cluster.id));
      return best.sort((one, other) => marks.get(other.id) - marks.get(one.id)).slice(0, CHOICES);
    },
    /** Changes with what the answer depends on. */
    fitQuestion() {
      return this.clusters.length ? JSON.stringify([this.freeTicked, this.clusters.map((cluster) => cluster.cards.length)]) : "";
    },
  },
  watch: {
    fitQuestion() {
      clearTimeout(this.fitWait);
      if (this.clusters.length && this.freeTicked.length) this.fitWait = setTimeout(() => this.askFits(), PAUSE);
    },
  },
  beforeUnmount() {
    clearTimeout(this.fitWait);
  },
  methods: {
    askFits() {
      if (this.freeTicked.length) this.ask("fits", { field_id: this.fieldId, cards: this.freeTicked });
    },
    /** The server calls this with the clusters that fit, by card. */
    offer({ field_id, fits }) {
      if (field_id === this.fieldId) this.fits = fits;
    },
  },
};
