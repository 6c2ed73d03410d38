// The proposal that a table shows: asked for, worked on, never taken over unasked.

const AGAIN = 0.6; // of the cards of a proposed cluster and one that was dismissed: they are the same

/** Mixed into the table: it asks for `propose` and `split`, and the server calls `propose`, `progressed` and `showParts`. */
export const proposing = {
  data: () => ({ proposal: null, busy: false, progress: 0, dismissed: [], unsplit: "" }),
  computed: {
    /** What is left of the proposal: cards that were gathered meanwhile are not proposed any more. */
    proposed() {
      if (this.proposal?.field_id !== this.fieldId) return null;
      const free = new Set(this.free.map((card) => card.id));
      const clusters = this.proposal.clusters
        .map((cluster) => ({ ...cluster, cards: cluster.cards.filter((id) => free.has(id)) }))
        .filter((cluster) => cluster.cards.length > 1);
      for (const cluster of clusters) for (const id of cluster.cards) free.delete(id);
      const fresh = [...free].filter((id) => !this.proposal.known.has(id));
      return { ...this.proposal, clusters, left: [...free], fresh: fresh.length };
    },
  },
  watch: {
    fieldId() {
      if (this.busy) this.stop();
      this.dismissed = [];
      this.unsplit = "";
    },
  },
  methods: {
    /** Afresh, with the usual number. */
    suggest() {
      this.dismissed = [];
      return this.work("propose", { field_id: this.fieldId, number: 0, groups: [], known: [] });
    },
    /** One group more or less starts from those on the screen, so that they are known again. */
    resize(number) {
      const groups = this.shownGroups();
      const step = Math.abs(number - this.proposed.clusters.length);
      const details = step <= 1 ? { number: number + this.dismissed.length, groups } : { number, groups: [] };
      return this.work("propose", { field_id: this.fieldId, known: [], ...details });
    },
    /** New cards join the groups on the screen, or are a new one. */
    takeIn() {
      return this.work("propose", { field_id: this.fieldId, number: 0, groups: this.shownGroups(), known: [...this.proposal.known] });
    },
    shownGroups() {
      return [...this.proposed.clusters.map((cluster) => cluster.cards), ...this.dismissed];
    },
    split({ key, cards }) {
      this.unsplit = "";
      return this.work("split", { field_id: this.fieldId, key, cards });
    },
    async work(wish, details) {
      this.busy = true;
      this.progress = 0;
      const ticket = (this.atWork = this.lastTicket + 1);
      await this.ask(wish, details);
      if (this.atWork === ticket) this.busy = false;
    },
    stop() {
      this.ask("stop");
    },
    progressed(share) {
      this.progress = share;
    },
    propose(proposal) {
      const clusters = proposal.clusters.filter((cluster) => !this.dismissed.some((cards) => alike(cards, cluster.cards)));
      const known = new Set([...proposal.clusters.flatMap((cluster) => cluster.cards), ...proposal.left]);
      this.proposal = { ...proposal, clusters, known };
      this.unsplit = "";
    },
    showParts({ key, parts }) {
      this.unsplit = parts.length ? "" : key;
      if (!parts.length || !this.proposal) return;
      const clusters = this.proposal.clusters.flatMap((cluster) => (cluster.key === key ? parts : [cluster]));
      this.proposal = { ...this.proposal, clusters };
    },
    async accept({ name, cards, key }) {
      const bundles = [{ from: null, cards }];
      if (await this.done("create", { name, field_id: this.fieldId, bundles })) this.takeOff(key);
    },
    dismiss({ key, cards }) {
      this.dismissed = [...this.dismissed, cards];
      this.takeOff(key);
    },
    takeOff(key) {
      if (!this.proposal) return;
      this.proposal = { ...this.proposal, clusters: this.proposal.clusters.filter((cluster) => cluster.key !== key) };
      this.refocus();
    },
    closeProposal() {
      this.proposal = null;
      this.dismissed = [];
    },
  },
};

function alike(one, other) {
  const ids = new Set(one);
  const both = other.filter((id) => ids.has(id)).length;
  return both / (one.length + other.length - both) >= AGAIN;
}
