// Nothing to do on the phone just now: before the start, while the room sorts, and when it is over.
import { computed, inject } from "vue";
import { fill } from "workshop-shared";
import Bar from "./bar.js";
import Details from "./details.js";
import Featured from "./featured.js";
import Head from "./head.js";

export default {
  components: { Bar, Details, Featured, Head },
  template: `
    <Head />
    <div class="phone-body phone-wait">
      <div class="phone-middle">
        <h1 tabindex="-1">{{ say.title }}</h1>
        <p v-for="line in say.lines" :key="line">{{ line }}</p>
        <div v-if="newest" class="phone-card" :style="{ '--field': desk.field(newest.field_id)?.colour }">
          <p class="phone-words" dir="auto"><q>{{ newest.text }}</q></p>
          <p v-if="newest.clusters.length" class="phone-meta"><span>{{ desk.texts.stands_in }}
            <b dir="auto">{{ newest.clusters.join(", ") }}</b></span></p>
        </div>
      </div>
      <Details v-if="arriving" />
      <Featured />
    </div>
    <Bar>
      <button v-if="desk.cards.value.length || !arriving" type="button" class="phone-secondary phone-wide"
        @click="$emit('cards')">{{ mine }}</button>
    </Bar>`,
  props: { step: Object, task: Object },
  emits: ["cards"],
  setup(props) {
    const desk = inject("desk");
    const kind = computed(() => props.step?.kind ?? "start");
    const arriving = computed(() => ["start", "welcome"].includes(kind.value));
    const say = computed(() => desk.texts.wait[kind.value] ?? desk.texts.wait.other);
    const newest = computed(() => {
      const shown = desk.cards.value.filter((card) => card.state === "shown");
      return ["cluster", "goals"].includes(kind.value) && (shown.find((card) => card.kind === props.task.of) ?? shown[0]);
    });
    const mine = computed(() => fill(desk.texts.own, { n: desk.cards.value.length }));
    return { desk, arriving, say, newest, mine };
  },
};
