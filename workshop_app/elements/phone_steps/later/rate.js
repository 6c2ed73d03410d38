// One project at a time: what it achieves and what it costs; at the end all of them at a glance.
import { computed, inject, ref } from "vue";
import { fill } from "workshop-shared";
import Bar from "../bar.js";
import Featured from "../featured.js";
import Head from "../head.js";
import Progress from "./progress.js";
import RateList from "./rate_list.js";
import { createRatings } from "./ratings.js";
import Scale from "./scale.js";
import { createWalk } from "./walk.js";

export default {
  components: { Bar, Featured, Head, Progress, RateList, Scale },
  template: `
    <Head :aside="project ? progress : ''" />
    <RateList v-if="!project" :projects="projects" :ratings="ratings" :step="step" @open="show" />
    <div v-else class="phone-body">
      <Progress :words="progress" :place="place" :all="projects.length" />
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <div class="phone-card phone-project" :style="{ '--field': desk.field(project.field_id)?.colour }">
        <h1 tabindex="-1" dir="auto">{{ project.text }}</h1>
        <p v-if="project.goal_sign" dir="auto">{{ towards }}</p>
      </div>
      <Scale name="impact" :value="rating.impact" :paused="step.paused" @choose="choose({ impact: $event })" />
      <Scale name="effort" :value="rating.effort" :paused="step.paused" @choose="choose({ effort: $event })" />
      <button type="button" class="phone-cannot" :aria-pressed="rating.cannot" :disabled="step.paused"
        @click="ratings.cannotJudge(project.id)">{{ desk.texts.cannot_judge }}</button>
      <div role="alert"><p v-if="missing" class="phone-problem">{{ desk.texts.rate_both }}</p></div>
      <Featured />
    </div>
    <Bar>
      <div v-if="project" class="phone-pair">
        <button v-if="place > 0" type="button" class="phone-secondary" @click="show(projects[place - 1].id)">{{
          desk.texts.previous }}</button>
        <button type="button" class="phone-primary" @click="next">{{
          rating.whole || half ? desk.texts.next : desk.texts.skip }}</button>
      </div>
      <button v-else type="button" class="phone-secondary phone-wide" @click="$emit('cards')">{{ mine }}</button>
    </Bar>`,
  props: { step: Object, task: Object },
  emits: ["cards"],
  setup(props) {
    const desk = inject("desk");
    const ratings = createRatings(desk);
    const projects = computed(() => props.task.projects);
    const walk = createWalk(desk, projects, ({ id }) => ratings.of(id).whole);
    const { shown, place, thing: project, progress } = walk;
    const missing = ref(false);
    const rating = computed(() => ratings.of(shown.value));
    const half = computed(() => !rating.value.whole && (rating.value.impact || rating.value.effort));
    const towards = computed(() =>
      fill(desk.texts.towards, { sign: project.value.goal_sign, wording: project.value.goal_wording }),
    );
    const mine = computed(() => fill(desk.texts.own, { n: desk.cards.value.length }));

    function choose(part) {
      missing.value = false;
      desk.notice.refused = "";
      ratings.choose(shown.value, part);
    }

    function next() {
      missing.value = Boolean(half.value);
      if (!missing.value) walk.next();
    }

    function show(id) {
      missing.value = false;
      walk.show(id);
    }

    return { desk, ratings, projects, project, place, rating, half, missing, progress, towards, mine, choose, next, show };
  },
};
