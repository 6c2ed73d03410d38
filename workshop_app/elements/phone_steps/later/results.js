// What came out, readable on a small screen: core goals, fields, goals, projects.
import { computed, inject } from "vue";
import { count, fill } from "workshop-shared";
import Bar from "../bar.js";
import Head from "../head.js";
import Plan from "./plan.js";

export default {
  components: { Bar, Head, Plan },
  template: `
    <Head />
    <div class="phone-body phone-results">
      <h1 tabindex="-1" dir="auto">{{ title }}</h1>
      <p v-if="over">{{ desk.texts.over_lines[0] }}</p>
      <template v-if="results">
        <p v-if="counts" class="phone-hint">{{ counts }}</p>
        <section v-if="results.core_goals.length" aria-labelledby="core-goals">
          <h2 id="core-goals">{{ desk.texts.core_goals }}</h2>
          <ol>
            <li v-for="(goal, place) in results.core_goals" :key="place"><p class="phone-words" dir="auto">{{ goal.wording }}</p></li>
          </ol>
        </section>
        <section v-for="field in fields" :key="field.id" :style="{ '--field': field.colour }" class="phone-outcome">
          <h2 dir="auto"><b aria-hidden="true">{{ field.sign }}</b><span>{{ field.name }}</span></h2>
          <div v-for="goal in field.goals" :key="goal.id" class="phone-card">
            <h3 class="phone-goal"><b>{{ goal.sign }}</b><span dir="auto">{{ goal.wording }}</span></h3>
            <p v-if="goal.points !== null" class="phone-meta">{{ points(goal.points) }}</p>
            <ul v-if="goal.projects.length" :aria-label="desk.texts.projects">
              <li v-for="project in goal.projects" :key="project.id">
                <p class="phone-words" dir="auto">{{ project.text }}</p>
                <p v-if="project.impact !== null" class="phone-meta">{{ placed(project) }}</p>
                <Plan :plan="project.plan" />
              </li>
            </ul>
          </div>
          <ul v-if="field.starting_points.length" class="phone-starts" :aria-label="desk.texts.starting_points">
            <li v-for="card in field.starting_points" :key="card.id" class="phone-card phone-words" dir="auto">{{ card.text }}</li>
          </ul>
        </section>
        <section v-if="proposals.length" aria-labelledby="proposals">
          <h2 id="proposals">{{ desk.texts.proposals }}</h2>
          <ol><li v-for="item in proposals" :key="item.id" :value="item.rank"><p class="phone-words" dir="auto">{{ item.text }}</p>
            <p v-if="item.points.length" class="phone-meta">{{ points(item.points.at(-1)) }}</p></li></ol>
        </section>
        <section v-if="results.ideas.length" aria-labelledby="ideas">
          <h2 id="ideas">{{ desk.texts.ideas }}</h2>
          <ul><li v-for="idea in results.ideas" :key="idea.id" class="phone-card"><p class="phone-words" dir="auto">{{ idea.text }}</p><Plan :plan="idea.plan" /></li></ul>
        </section>
      </template>
    </div>
    <Bar><button type="button" class="phone-secondary phone-wide" @click="$emit('cards')">{{ mine }}</button></Bar>`,
  props: { step: Object, task: Object },
  emits: ["cards"],
  setup(props) {
    const desk = inject("desk");
    const { texts } = desk;
    const over = computed(() => !desk.view.value.open);
    const results = computed(() => (props.task.kind === "results" ? props.task : null));
    const title = computed(() => (over.value ? texts.over : props.step?.prompt || props.step?.title));
    const fields = computed(() => results.value.fields.filter((field) => field.goals.length + field.starting_points.length));
    const proposals = computed(() => results.value.proposals);
    const counts = computed(() => {
      const shown = ["challenges", "starting_points", "goals", "projects"].filter((name) => results.value.counts[name]);
      return shown.map((name) => count(texts.counts[name], results.value.counts[name])).join(" · ");
    });
    const points = (n) => count(texts.points_total, n);
    const number = new Intl.NumberFormat(desk.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const placed = ({ impact, effort }) =>
      fill(texts.placed, { impact: number.format(impact), effort: number.format(effort) });
    const mine = computed(() => fill(texts.own, { n: desk.cards.value.length }));
    return { desk, over, results, title, fields, proposals, counts, points, placed, mine };
  },
};
