// One goal at a time: how much it serves each core goal; at the end all of them at a glance.
import { computed, inject } from "vue";
import { fill } from "workshop-shared";
import Bar from "../bar.js";
import Featured from "../featured.js";
import Head from "../head.js";
import Progress from "./progress.js";
import { createWalk } from "./walk.js";

const LEVELS = [0, 1, 2, 3];

export default {
  components: { Bar, Featured, Head, Progress },
  template: `
    <Head :aside="goal ? progress : ''" />
    <div v-if="goal" class="phone-body">
      <Progress :words="progress" :place="place" :all="task.goals.length" />
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <div class="phone-card phone-project" :style="{ '--field': desk.field(goal.field_id)?.colour }">
        <p>{{ desk.texts.services_question }}</p>
        <h1 tabindex="-1" dir="auto"><span class="phone-sign">{{ goal.sign }}</span> {{ goal.wording }}</h1>
      </div>
      <p class="phone-ends"><span>{{ desk.texts.level_low }}</span><span>{{ desk.texts.level_high }}</span></p>
      <fieldset v-for="core in task.core_goals" :key="core.id" class="phone-scale phone-levels" :disabled="step.paused">
        <legend dir="auto">{{ core.wording }}</legend>
        <div>
          <label v-for="level in levels" :key="level">
            <input type="radio" :name="core.id" :value="level" :checked="levelOf(goal, core) === level"
              @change="rate(core, level)" /><span>{{ level }}</span></label>
        </div>
      </fieldset>
      <Featured />
    </div>
    <div v-else class="phone-body">
      <h1 tabindex="-1">{{ complete ? desk.texts.services_done : desk.texts.services_open }}</h1>
      <p class="phone-hint">{{ desk.texts.services_change }}</p>
      <ul class="phone-items">
        <li v-for="each in task.goals" :key="each.id">
          <button type="button" class="phone-card phone-choice" :style="{ '--field': desk.field(each.field_id)?.colour }"
            @click="show(each.id)">
            <span class="phone-words" dir="auto"><b>{{ each.sign }}</b> {{ each.wording }}</span>
            <span class="phone-meta">{{ ratedOf(each) }}</span>
          </button>
        </li>
      </ul>
      <Featured />
    </div>
    <Bar>
      <div v-if="goal" class="phone-pair">
        <button v-if="place > 0" type="button" class="phone-secondary" @click="show(task.goals[place - 1].id)">{{
          desk.texts.previous }}</button>
        <button type="button" class="phone-primary" @click="next">{{
          countRated(goal) ? desk.texts.next : desk.texts.skip }}</button>
      </div>
    </Bar>`,
  props: { step: Object, task: Object },
  setup(props) {
    const desk = inject("desk");
    const { texts } = desk;
    const slot = (goal, core) => `service:${props.task.round.id}:${goal.id}:${core.id}`;
    const goals = computed(() => props.task.goals);
    const { place, thing: goal, progress, show, next } = createWalk(desk, goals, isRated);
    const complete = computed(() => goals.value.every(isRated));

    /** What this person said of a cell; what is on its way counts. */
    function levelOf(each, core) {
      return desk.errands.wanted(slot(each, core))?.body.level ?? desk.own.value.services[each.id]?.[core.id] ?? null;
    }

    function countRated(each) {
      return props.task.core_goals.filter((core) => levelOf(each, core) !== null).length;
    }

    function isRated(each) {
      return countRated(each) === props.task.core_goals.length;
    }

    function ratedOf(each) {
      return fill(texts.rated_of, { n: countRated(each), all: props.task.core_goals.length });
    }

    function rate(core, level) {
      desk.notice.refused = "";
      const path = `/service-rounds/${props.task.round.id}/goals/${goal.value.id}/core-goals/${core.id}`;
      desk.errands.add({ kind: "service", slot: slot(goal.value, core), method: "PUT", path, body: { level } });
    }

    return { desk, levels: LEVELS, goal, place, progress, complete, levelOf, countRated, ratedOf, rate, show, next };
  },
};
