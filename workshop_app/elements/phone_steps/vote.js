// Points on cards, up to a budget.
import { computed, inject, reactive, ref } from "vue";
import { count, fill } from "workshop-shared";
import Bar from "./bar.js";
import { createBallot } from "./ballot.js";
import Featured from "./featured.js";
import Head from "./head.js";
import VoteItem from "./vote_item.js";
import VoteOver from "./vote_over.js";

/** More things than this are looked through with a filter. */
const FEW = 15;
/** So many are drawn at a time: an old phone takes seconds to draw a thousand. */
const PAGE = 60;

export default {
  components: { Bar, Featured, Head, VoteItem, VoteOver },
  template: `
    <Head :aside="round.number > 1 ? roundTitle : ''" />
    <VoteOver v-if="round.closed" :ballot="ballot" :task="task" />
    <div v-else class="phone-body">
      <h1 tabindex="-1" dir="auto">{{ done ? desk.texts.vote_done : step.prompt || step.title }}</h1>
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <div class="phone-budget">
        <p>{{ left[0] }}<b>{{ left[1] }}</b>{{ left[2] }} · {{ cap }}</p>
        <p role="status" class="phone-reason">{{ reason }}</p>
      </div>
      <p v-if="done" class="phone-hint">{{ desk.texts.vote_done_hint }}</p>
      <div v-if="task.items.length > few && !done" class="phone-filter">
        <label for="filter" class="sr-only">{{ desk.texts.filter }}</label>
        <input id="filter" v-model="words" type="search" :placeholder="desk.texts.filter" />
        <p class="sr-only" role="status">{{ found }}</p>
      </div>
      <template v-for="group in groups" :key="group.field?.id">
        <h2 v-if="group.field && headed" dir="auto" class="phone-group">{{ group.field.name }}<span v-if="perField"> · {{
          fieldLeft(group) }}</span></h2>
        <ul class="phone-items">
          <VoteItem v-for="item in group.items" :key="item.id" :item="item" :points="ballot.points(item.id)" :cap="round.cap"
            :field="headed ? null : group.field" :colour="group.field?.colour" :paused="step.paused"
            :limit="ballot.limit(item)" @place="place(item, $event)" @blocked="reason = $event" />
        </ul>
      </template>
      <button v-if="hidden" type="button" class="phone-secondary phone-wide" @click="most += page">{{ more }}</button>
      <p v-if="!groups.length" class="phone-hint">{{ nothing }}</p>
      <Featured />
    </div>
    <Bar>
      <button v-if="round.closed" type="button" class="phone-secondary phone-wide" @click="$emit('cards')">{{ mine }}</button>
      <button v-else-if="done" type="button" class="phone-secondary phone-wide" @click="finish(false)">{{
        desk.texts.vote_change }}</button>
      <button v-else type="button" class="phone-primary" @click="finish(true)">{{ desk.texts.done }}</button>
    </Bar>`,
  props: { step: Object, task: Object },
  emits: ["cards"],
  setup(props) {
    const desk = inject("desk");
    const { texts, memory } = desk;
    const words = ref("");
    const reason = ref("");
    const round = computed(() => props.task.round);
    const finished = reactive({});
    const done = computed(() => finished[round.value.id] ?? Boolean(memory.read(`done:${round.value.id}`)));
    const ballot = createBallot(desk, () => props.task);
    const perField = computed(() => round.value.scope === "per_field");
    const headed = computed(() => perField.value || props.task.items.length > FEW);
    const roundTitle = computed(() => fill(texts.round, { n: round.value.number }));
    const cap = computed(() => count(texts.cap, round.value.cap));
    // the number stands out, wherever a language puts it
    const left = computed(() => {
      const sentence = perField.value ? texts.budget_per_field : texts.budget;
      const bold = fill(texts.budget_bold, { n: ballot.left(), all: round.value.budget });
      const number = perField.value ? String(round.value.budget) : bold;
      const [before, after] = sentence.split("{number}");
      return [before, number, after];
    });
    const visible = computed(() => {
      const wanted = words.value.trim().toLowerCase();
      const items = ballot.items().filter((item) => !done.value || ballot.points(item.id));
      return wanted ? items.filter((item) => `${item.sign ?? ""} ${item.text}`.toLowerCase().includes(wanted)) : items;
    });
    const most = ref(PAGE);
    const hidden = computed(() => Math.max(0, visible.value.length - most.value));
    const more = computed(() => count(texts.more_items, Math.min(PAGE, hidden.value)));
    const groups = computed(() => {
      let room = most.value;
      return [...desk.view.value.fields, null]
        .map((field) => {
          const items = visible.value.filter((item) => inField(item, field)).slice(0, room);
          room -= items.length;
          return { field, items };
        })
        .filter((group) => group.items.length);
    });
    const nothing = computed(() => {
      if (words.value) return texts.filter_none;
      return done.value ? texts.vote_none : texts.vote_empty;
    });
    const found = computed(() => (words.value ? count(texts.filter_found, visible.value.length) : ""));
    const mine = computed(() => fill(texts.own, { n: desk.cards.value.length }));
    const fieldLeft = (group) => fill(texts.budget_field, { n: ballot.left(group.field.id), all: round.value.budget });

    function inField(item, field) {
      return field ? item.field_id === field.id : !desk.field(item.field_id);
    }

    function place(item, points) {
      reason.value = "";
      desk.notice.refused = "";
      ballot.place(item.id, points);
    }

    function finish(now) {
      finished[round.value.id] = now;
      memory.write(`done:${round.value.id}`, now || null);
      [words.value, reason.value] = ["", ""];
      window.scrollTo(0, 0);
    }

    return {
      desk, few: FEW, page: PAGE, most, hidden, more, words, reason, round, done, ballot, perField, headed, roundTitle, cap, left, groups, nothing, found, mine,
      fieldLeft, place, finish,
    };
  },
};
