// The goals of every field of action, and the clusters that are none yet.

import { AskDialog, ConsentPanel, GoalRow, HeatMap, asking, guideQuestion } from "workshop-console";
import { count, fill } from "workshop-shared";

export default {
  mixins: [asking],
  components: { AskDialog, ConsentPanel, GoalRow, HeatMap },
  template: `
    <div class="goal-table">
      <section v-if="things.rating.state === 'open'" class="goal-panel" :aria-label="texts.rating_now">
        <h3 class="stage-heading">{{ texts.rating_now }}</h3>
        <p class="vote-count">{{ count(texts.answered, things.rating.raters, { all: things.participants }) }}</p>
        <div class="stage-row"><button type="button" class="press press-full" @click="done('close_rating')">
          {{ texts.close_rating }}</button></div>
      </section>
      <consent-panel v-else-if="things.consent" :round="things.consent" :goals="orderedGoals" :participants="things.participants"
                     :texts="texts" :done="done" />
      <p class="stage-hint">{{ things.core_goals.length ? texts.serve_hint : texts.no_core_goals }}</p>
      <section v-for="field in fields" :key="field.id" :data-mark="'field:' + field.id" class="goal-field" :style="{ '--field': field.colour }"
               :aria-label="field.name">
        <header class="goal-field-head">
          <h3>{{ field.name }}</h3>
          <span>{{ field.goals.length ? count(texts.goals, field.goals.length) : texts.no_goals }}</span>
          <button type="button" class="press press-quiet" :aria-label="field.name + ': ' + texts.add"
                  @click="add(field)">{{ texts.add }}</button>
        </header>
        <ul class="goal-list">
          <goal-row v-for="goal in field.goals" :key="goal.id" :goal="goal" :clusters="clustersOf(goal)"
                    :others="othersOf(goal, field)" :cards="cardsOf(goal.clusters)" :core-goals="things.core_goals"
                    :colour="field.colour" :texts="texts" :done="done"
                    :asking="asked" @guide="guide" @variant="addVariant" />
        </ul>
        <div v-if="field.open.length" class="goal-open">
          <h4>{{ texts.open_clusters }}</h4>
          <p class="stage-hint">{{ texts.open_hint }}</p>
          <ul>
            <li v-for="cluster in field.open" :key="cluster.id" :data-mark="'cluster:' + cluster.id">
              <label><input type="checkbox" :checked="ticked.has(cluster.id)" @change="tick(cluster.id)" />
                <span dir="auto">{{ cluster.name }}</span></label>
              <span class="cluster-count">{{ count(texts.cards, cluster.cards.length) }}</span>
              <span v-if="cluster.points !== null" class="pill">{{ count(texts.points, cluster.points) }}</span>
            </li>
          </ul>
          <div class="stage-row">
          <button type="button" class="press" :class="chosen(field).length ? 'press-full' : 'press-line'"
                  :disabled="!chosen(field).length" :aria-label="field.name + ': ' + texts.adopt" @click="adopt(field)">
            {{ texts.adopt }}</button>
          <button type="button" class="press press-quiet" :disabled="!chosen(field).length"
                  :aria-label="field.name + ': ' + texts.adopt_guided" @click="adoptGuided(field)">
            {{ texts.adopt_guided }}</button>
          </div>
        </div>
      </section>
      <heat-map v-if="things.core_goals.length && things.goals.length" :matrix="things.matrix" :rating="things.rating"
                :participants="things.participants" :on-board="things.shown === 'matrix'" :colours="colours"
                :language="language" :texts="texts" :done="done" />
      <ask-dialog ref="dialog" :texts="texts" />
    </div>
  `,
  data: () => ({ ticked: new Set() }),
  computed: {
    fields() {
      const { goals, clusters } = this.things;
      return this.things.fields.map((field) => ({
        ...field,
        goals: goals.filter((goal) => goal.field_id === field.id),
        open: clusters.filter((cluster) => cluster.field_id === field.id && !cluster.goals.length),
      }));
    },
    /** As the matrix has them: field by field, V1 before V2. */
    orderedGoals() {
      return this.fields.flatMap((field) => field.goals);
    },
    colours() {
      return Object.fromEntries(this.things.fields.map((field) => [field.id, field.colour]));
    },
    asked() {
      return Boolean(this.things.consent?.open) || this.things.rating.state === "open";
    },
    clusterById() {
      return new Map(this.things.clusters.map((cluster) => [cluster.id, cluster]));
    },
  },
  methods: {
    count,
    fill,
    clustersOf(goal) {
      return goal.clusters.map((id) => this.clusterById.get(id)).filter(Boolean);
    },
    othersOf(goal, field) {
      const others = this.things.clusters.filter((each) => each.field_id === field.id && !goal.clusters.includes(each.id));
      return others.map(({ id, name }) => ({ id, label: name }));
    },
    /** The cards of clusters; one that stands in two is there once. */
    cardsOf(clusterIds) {
      const ids = new Set(clusterIds.flatMap((id) => this.clusterById.get(id)?.cards ?? []));
      const cards = [...ids].map((id) => this.things.cards.get(id)).filter(Boolean);
      return cards.sort((one, other) => (other.points ?? 0) - (one.points ?? 0));
    },
    tick(id) {
      const ticked = new Set(this.ticked);
      if (!ticked.delete(id)) ticked.add(id);
      this.ticked = ticked;
    },
    chosen(field) {
      return field.open.filter((cluster) => this.ticked.has(cluster.id));
    },
    adoptGuided(field) {
      const clusters = this.chosen(field).map((cluster) => cluster.id);
      const question = guideQuestion({
        texts: this.texts,
        title: `${field.name}: ${this.texts.adopt_guided}`,
        send: this.texts.adopt_send,
        then: (parts) => this.adoptChosen(field, clusters, { parts }),
      });
      const quotes = this.cardsOf(clusters).map((card) => card.text);
      this.$refs.dialog.open({ ...question, quotes, quotesLabel: this.texts.chosen_clusters });
    },
    async adoptChosen(field, clusters, words) {
      const done = await this.done("adopt", { ...words, clusters, field_id: field.id });
      if (done) this.ticked = new Set();
      return done;
    },
    adopt(field) {
      const chosen = this.chosen(field);
      const clusters = chosen.map((cluster) => cluster.id);
      this.$refs.dialog.open({
        title: `${field.name}: ${this.texts.adopt}`,
        quotes: this.cardsOf(clusters).map((card) => card.text),
        quotesLabel: this.texts.chosen_clusters,
        inputs: [this.wordingInput(chosen[0].name)],
        send: this.texts.adopt_send,
        then: ({ wording }) => this.adoptChosen(field, clusters, { wording }),
      });
    },
    add(field) {
      this.$refs.dialog.open({
        title: `${field.name}: ${this.texts.add}`,
        inputs: [this.wordingInput("")],
        send: this.texts.add_send,
        then: ({ wording }) => this.done("adopt", { wording, clusters: [], field_id: field.id }),
      });
    },
    /** Opens a goal's wording in the guide, or one of its variants. */
    guide(goal, variant) {
      const { id, wording, guide } = variant ?? goal;
      this.$refs.dialog.open(
        guideQuestion({
          texts: this.texts,
          title: `${goal.sign}${variant?.letter ?? ""}: ${this.texts.guide_open}`,
          guide,
          wording,
          send: this.texts.save,
          then: (parts) =>
            variant ? this.done("edit_variant", { variant: id, parts }) : this.done("reword", { goal: id, parts }),
        }),
      );
    },
    addVariant(goal) {
      this.$refs.dialog.open({
        title: `${goal.sign}: ${this.texts.add_variant}`,
        quotes: goal.variants.length ? goal.variants.map((each) => `${each.letter}: ${each.wording}`) : [goal.wording],
        quotesLabel: this.texts.guide_now,
        inputs: [this.wordingInput(goal.wording)],
        send: this.texts.add_send,
        then: ({ wording }) => this.done("add_variant", { goal: goal.id, wording }),
      });
    },
    wordingInput(value) {
      return { name: "wording", kind: "area", label: this.texts.wording, value, most: 500 };
    },
  },
};
