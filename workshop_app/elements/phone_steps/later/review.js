// The things of last time, one after another: what has become of each; at the end all of them at a glance.
import { computed, inject, ref, watch } from "vue";
import { fill } from "workshop-shared";
import Bar from "../bar.js";
import Featured from "../featured.js";
import { focusHeading } from "../desk.js";
import Head from "../head.js";
import { createMarks } from "./marks.js";
import ReviewList from "./review_list.js";

export default {
  components: { Bar, Featured, Head, ReviewList },
  template: `
    <Head :aside="thing ? progress : ''" />
    <ReviewList v-if="!thing" :things="things" :marks="marks" :step="step" @open="show" />
    <div v-else class="phone-body">
      <div class="phone-progress" role="progressbar" :aria-label="desk.texts.progress" :aria-valuetext="progress"
        aria-valuemin="0" :aria-valuemax="things.length" :aria-valuenow="place + 1">
        <i :style="{ width: (100 * (place + 1)) / things.length + '%' }"></i>
      </div>
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
    const shown = ref(things.value.find((thing) => !marks.of(thing.id))?.id ?? null);
    const place = computed(() => things.value.findIndex((thing) => thing.id === shown.value));
    const thing = computed(() => things.value[place.value]);
    const said = computed(() => marks.of(shown.value));
    const progress = computed(() => fill(desk.texts.n_of_all, { n: place.value + 1, all: things.value.length }));
    const mine = computed(() => fill(desk.texts.own, { n: desk.cards.value.length }));
    // a thing that was laid aside while it was looked at makes room for the next one
    watch(things, (now, before) => {
      const at = before.findIndex((each) => each.id === shown.value);
      if (at >= 0 && place.value < 0) shown.value = now[Math.min(at, now.length - 1)]?.id ?? null;
    });

    /** The first answer leads on to the next thing; who changes an answer stays. */
    function say(mark) {
      desk.notice.refused = "";
      const isFirst = !said.value;
      marks.say(shown.value, said.value === mark ? null : mark);
      if (isFirst) next();
    }

    function next() {
      show(things.value[place.value + 1]?.id ?? null);
    }

    function show(id) {
      shown.value = id;
      focusHeading();
    }

    return { desk, marks, things, thing, place, said, progress, mine, say, next, show };
  },
};
