// The things of last time, one after another: what has become of each; at the end all of them at a glance.
import { computed, inject } from "vue";
import { fill } from "workshop-shared";
import Bar from "../bar.js";
import Featured from "../featured.js";
import Head from "../head.js";
import { createMarks } from "./marks.js";
import Progress from "./progress.js";
import ReviewList from "./review_list.js";
import { createWalk } from "./walk.js";

export default {
  components: { Bar, Featured, Head, Progress, ReviewList },
  template: `
    <Head :aside="thing ? progress : ''" />
    <ReviewList v-if="!thing" :things="things" :marks="marks" :step="step" @open="show" />
    <div v-else class="phone-body">
      <Progress :words="progress" :place="place" :all="things.length" />
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <div class="phone-card phone-project" :style="{ '--field': desk.field(thing.field_id)?.colour }">
        <p>{{ marks.facts(thing) }}</p>
        <h1 tabindex="-1" dir="auto">{{ thing.text }}</h1>
      </div>
      <div class="phone-marks" role="group" :aria-label="desk.texts.review_question">
        <button v-for="(name, mark) in desk.texts.marks" :key="mark" type="button" :aria-pressed="said === mark"
          :disabled="step.paused" @click="say(mark)">{{ name }}</button>
      </div>
      <Featured />
    </div>
    <Bar>
      <div v-if="thing" class="phone-pair">
        <button v-if="place > 0" type="button" class="phone-secondary" @click="show(things[place - 1].id)">{{
          desk.texts.previous }}</button>
        <button type="button" :class="said ? 'phone-primary' : 'phone-secondary'" @click="next">{{
          said ? desk.texts.next : desk.texts.skip }}</button>
      </div>
      <button v-else type="button" class="phone-secondary phone-wide" @click="$emit('cards')">{{ mine }}</button>
    </Bar>`,
  props: { step: Object, task: Object },
  emits: ["cards"],
  setup(props) {
    const desk = inject("desk");
    const marks = createMarks(desk);
    const things = computed(() => props.task.things);
    const { shown, place, thing, progress, show, next } = createWalk(desk, things, ({ id }) => marks.of(id));
    const said = computed(() => marks.of(shown.value));
    const mine = computed(() => fill(desk.texts.own, { n: desk.cards.value.length }));

    /** The first answer leads on to the next thing; who changes an answer stays. */
    function say(mark) {
      desk.notice.refused = "";
      const isFirst = !said.value;
      marks.say(shown.value, said.value === mark ? null : mark);
      if (isFirst) next();
    }

    return { desk, marks, things, thing, place, said, progress, mine, say, next, show };
  },
};
