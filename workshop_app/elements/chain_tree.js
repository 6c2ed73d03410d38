// Core goals, fields, goals, clusters, cards and projects: every arrow can be followed back.

import { ChainCluster, ChainLink, asking } from "workshop-console";
import { count, fill } from "workshop-shared";

export default {
  mixins: [asking],
  components: { ChainCluster, ChainLink },
  template: `
    <div class="chain">
      <section v-if="things.core_goals.length || things.goals.length" class="chain-part">
        <h3 class="stage-heading">{{ texts.core_goals }}</h3>
        <p v-if="!things.core_goals.length" class="stage-hint">{{ texts.no_core_goals }}</p>
        <chain-link v-for="core in coreGoals" :key="core.id" :text="core.wording"
                    :notes="[count(texts.served_by, core.servants.length)]">
          <ul class="link-cards">
            <li v-for="goal in core.servants" :key="goal.id">
              <b class="sign" :style="{ '--field': fieldOf(goal.field_id).colour }">{{ goal.sign }}</b>
              <span dir="auto">{{ goal.wording }}</span><small>{{ fill(texts.service, { n: goal.level }) }}</small></li>
          </ul>
          <p v-if="!core.servants.length" class="stage-hint">{{ texts.nothing }}</p>
        </chain-link>
      </section>
      <section v-for="field in fields" :key="String(field.id)" class="chain-part" :style="{ '--field': field.colour }"
               :aria-label="field.name">
        <header class="goal-field-head"><h3>{{ field.name }}</h3><span>{{ summary(field) }}</span></header>
        <chain-link v-for="goal in field.goals" :key="goal.id" :sign="goal.sign" :colour="field.colour" :text="goal.wording"
                    :notes="goalNotes(goal)">
          <chain-cluster v-for="cluster in clustersOf(goal)" :key="cluster.id" :name="cluster.name" :points="cluster.points"
                         :cards="cardsOf(cluster)" :texts="texts" />
          <p v-if="!goal.clusters.length" class="stage-hint">{{ texts.no_clusters }}</p>
          <h4>{{ count(texts.projects, projectsOf(goal).length) }}</h4>
          <chain-link v-for="project in projectsOf(goal)" :key="project.id" :text="project.text" :notes="projectNotes(project)">
            <p class="stage-hint">{{ fill(texts.comes_from, goal) }}</p>
            <chain-cluster v-for="cluster in clustersOf(goal)" :key="cluster.id" :name="cluster.name" :points="cluster.points"
                           :cards="cardsOf(cluster)" :texts="texts" />
          </chain-link>
        </chain-link>
        <h4 v-if="field.open.length">{{ texts.open_clusters }}</h4>
        <chain-cluster v-for="cluster in field.open" :key="cluster.id" :name="cluster.name"
                       :points="cluster.points" :cards="cardsOf(cluster)" :texts="texts" />
        <chain-cluster v-if="field.starting.length" :name="texts.starting_points" :cards="field.starting" :texts="texts" />
        <chain-cluster v-if="field.free.length" :name="texts.free_cards" :cards="field.free" :texts="texts" />
        <p v-if="isEmpty(field)" class="stage-hint">{{ texts.nothing }}</p>
      </section>
    </div>
  `,
  computed: {
    coreGoals() {
      return this.things.core_goals.map((core, place) => {
        const levels = this.things.goals.map((goal) => ({ ...goal, level: goal.serves[place] }));
        return { ...core, servants: levels.filter((goal) => goal.level).sort((one, other) => other.level - one.level) };
      });
    },
    fields() {
      const { clusters, goals } = this.things;
      const free = this.cards.filter((card) => !card.clusters.length);
      const inField = (id) => (thing) => thing.field_id === id;
      const fields = this.things.fields.map((field) => ({
        ...field,
        goals: goals.filter(inField(field.id)),
        open: clusters.filter(inField(field.id)).filter((cluster) => !cluster.goals.length),
        free: free.filter(inField(field.id)).filter((card) => card.kind !== "starting_point"),
        starting: free.filter(inField(field.id)).filter((card) => card.kind === "starting_point"),
      }));
      const unplaced = { goals: [], open: clusters.filter(inField(null)), free: free.filter(inField(null)), starting: [] };
      if (!unplaced.open.length && !unplaced.free.length) return fields;
      return [...fields, { ...this.fieldOf(null), ...unplaced, name: this.texts.unplaced }];
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
    cardsOf(cluster) {
      const cards = cluster.cards.map((id) => this.things.cards.get(id)).filter(Boolean);
      return cards.sort((one, other) => (other.points ?? 0) - (one.points ?? 0));
    },
    projectsOf(goal) {
      return this.things.projects.filter((project) => project.goal_id === goal.id);
    },
    summary(field) {
      const projects = this.things.projects.filter((project) => project.field_id === field.id);
      const notes = [];
      if (field.goals.length) notes.push(count(this.texts.goals, field.goals.length));
      if (projects.length) notes.push(count(this.texts.projects, projects.length));
      return notes.join(" · ");
    },
    isEmpty(field) {
      return !field.goals.length && !field.open.length && !field.free.length && !field.starting.length;
    },
    goalNotes(goal) {
      const notes = [count(this.texts.clusters, goal.clusters.length), count(this.texts.projects, goal.projects)];
      if (goal.points !== null) notes.push(count(this.texts.points, goal.points));
      return notes;
    },
    projectNotes(project) {
      if (project.impact === null) return [this.texts.unrated];
      const number = new Intl.NumberFormat(this.language, { maximumFractionDigits: 1 });
      return [
        fill(this.texts.impact, { n: number.format(project.impact) }),
        fill(this.texts.effort, { n: number.format(project.effort) }),
        count(this.texts.ratings, project.ratings),
      ];
    },
  },
};
