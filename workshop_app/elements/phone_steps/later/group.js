// Proposing what belongs together: cards of one field are ticked, then the group gets a name.
import { computed, inject, nextTick, ref } from "vue";
import { count, fill } from "workshop-shared";
import Bar from "../bar.js";
import { textLength } from "../composer.js";
import { focusHeading } from "../desk.js";
import { blankGroup } from "../drafts.js";
import Featured from "../featured.js";
import Head from "../head.js";
import OwnGroups from "./own_groups.js";

/** More cards than this are looked through with a filter; so many are drawn at a time. */
const FEW = 15;
const PAGE = 60;

export default {
  components: { Bar, Featured, Head, OwnGroups },
  template: `
    <Head />
    <div v-if="!draft.naming" class="phone-body">
      <h1 tabindex="-1" dir="auto">{{ step.prompt || step.title }}</h1>
      <p v-if="step.paused" class="phone-warning" role="status">{{ desk.texts.paused }}</p>
      <p class="phone-hint">{{ desk.texts.group_hint }}</p>
      <OwnGroups :groups="groups" :open="!step.paused" :unfolded="unfolded" @withdraw="withdraw" @unfold="unfolded = $event" />
      <fieldset v-if="fields.length > 1" class="phone-chips">
        <legend class="sr-only">{{ desk.texts.field }}</legend>
        <label v-for="field in fields" :key="field.id" class="phone-chip" :style="{ '--field': field.colour }">
          <input type="radio" name="field" :value="field.id" :checked="field.id === fieldId" @change="choose(field.id)" />
          <span dir="auto">{{ field.name }}</span>
        </label>
      </fieldset>
      <div v-if="here.length > few" class="phone-filter">
        <label for="filter" class="sr-only">{{ desk.texts.filter }}</label>
        <input id="filter" v-model="words" type="search" :placeholder="desk.texts.filter" />
        <p class="sr-only" role="status">{{ heard }}</p>
      </div>
      <ul class="phone-ticks">
        <li v-for="card in drawn" :key="card.id">
          <label class="phone-tick" :style="{ '--field': colour }">
            <input type="checkbox" :checked="ticked.has(card.id)" @change="tick(card.id)" />
            <span dir="auto">{{ card.text }}</span>
          </label>
        </li>
      </ul>
      <button v-if="found.length > drawn.length" type="button" class="phone-secondary phone-wide" @click="most += page">{{ more }}</button>
      <p v-if="!found.length" class="phone-hint">{{ words ? desk.texts.filter_none : desk.texts.group_empty }}</p>
      <Featured />
    </div>
    <div v-else class="phone-body">
      <h1 tabindex="-1">{{ desk.texts.group_title }}</h1>
      <div class="phone-field">
        <label for="group-name">{{ desk.texts.group_name }}</label>
        <input id="group-name" ref="box" v-model="draft.name" dir="auto" autocomplete="off" enterkeyhint="send"
          :aria-invalid="Boolean(problem)" :aria-describedby="problem ? 'problem' : null" @keydown.enter.prevent="propose" />
      </div>
      <div role="alert"><p v-if="problem" id="problem" class="phone-problem">{{ problem }}</p></div>
      <section class="phone-own" aria-labelledby="chosen">
        <h2 id="chosen">{{ counted }}</h2>
        <ul><li v-for="card in chosen" :key="card.id" class="phone-card" :style="{ '--field': colour }"><p class="phone-words"
          dir="auto">{{ card.text }}</p></li></ul>
      </section>
    </div>
    <Bar>
      <div v-if="draft.naming" class="phone-pair">
        <button type="button" class="phone-secondary" @click="name(false)">{{ desk.texts.back }}</button>
        <button type="button" class="phone-primary" :disabled="Boolean(reason)" @click="propose">{{ desk.texts.group_propose }}</button>
      </div>
      <button v-else type="button" class="phone-primary" :disabled="Boolean(reason)" @click="name(true)">{{
        reason || counted }}</button>
    </Bar>`,
  props: { step: Object, task: Object },
  setup(props) {
    const desk = inject("desk");
    const { texts, drafts, errands } = desk;
    const draft = drafts.of(`group:${props.step.id}`, blankGroup());
    const words = ref("");
    const most = ref(PAGE);
    const tried = ref(false);
    const box = ref(null);
    const unfolded = ref(false);

    const fields = computed(() => {
      const filled = new Set(props.task.cards.map((card) => card.field_id));
      const known = desk.view.value.fields.filter((field) => filled.has(field.id));
      const without = { id: null, name: texts.group_nowhere, colour: "var(--muted)" };
      return filled.has(null) ? [...known, without] : known;
    });
    const fieldId = computed(() => (fields.value.find((field) => field.id === draft.field_id) ?? fields.value[0])?.id ?? null);
    const colour = computed(() => desk.field(fieldId.value)?.colour ?? "var(--muted)");
    const here = computed(() => props.task.cards.filter((card) => card.field_id === fieldId.value));
    const found = computed(() => {
      const wanted = words.value.trim().toLowerCase();
      return here.value.filter((card) => card.text.toLowerCase().includes(wanted));
    });
    const drawn = computed(() => found.value.slice(0, most.value));
    const ticked = computed(() => new Set(draft.cards));
    // what was taken off the wall meanwhile, or ticked in another field, is not of this group
    const chosen = computed(() => here.value.filter((card) => ticked.value.has(card.id)));
    const groups = computed(() => ownGroups(desk));
    const waiting = computed(() => groups.value.filter((group) => group.waits).length);
    const reason = computed(() => {
      const { fewest, most: limit, waiting: allowed } = props.task;
      if (props.step.paused) return texts.group_paused;
      if (waiting.value >= allowed) return fill(texts.group_limit, { limit: allowed });
      if (chosen.value.length < fewest) return fill(texts.group_choose, { fewest });
      return chosen.value.length > limit ? fill(texts.group_many, { most: limit }) : "";
    });
    const counted = computed(() => count(draft.naming ? texts.group_cards : texts.group_next, chosen.value.length));
    const more = computed(() => count(texts.more_items, Math.min(PAGE, found.value.length - drawn.value.length)));
    const heard = computed(() => (words.value ? count(texts.filter_found, found.value.length) : ""));
    const problem = computed(() => {
      const length = textLength(draft.name);
      if (length > props.task.name_length) return fill(texts.text_too_long, { length, most: props.task.name_length });
      return tried.value && !length ? texts.group_nameless : "";
    });
    // a reload may come back to a group whose cards are gone
    if (draft.naming && !chosen.value.length) draft.naming = false;

    function choose(id) {
      draft.field_id = id;
      [words.value, most.value] = ["", PAGE];
    }

    function tick(id) {
      draft.cards = ticked.value.has(id) ? draft.cards.filter((each) => each !== id) : [...draft.cards, id];
    }

    async function name(now) {
      [draft.naming, tried.value] = [now, false];
      await focusHeading();
      if (now) nextTick(() => box.value?.focus());
    }

    function propose() {
      tried.value = true;
      if (reason.value || problem.value) return box.value?.focus();
      const ids = chosen.value.map((card) => card.id);
      const body = { name: draft.name.trim(), contribution_ids: ids };
      desk.notice.refused = "";
      errands.add({ kind: "group", step_id: props.step.id, method: "POST", path: "/groups", body, key: true });
      draft.cards = draft.cards.filter((id) => !ids.includes(id));
      draft.name = "";
      // what becomes of it is seen at once
      unfolded.value = true;
      desk.say(texts.group_sent);
      name(false);
    }

    function withdraw({ id, errand }) {
      if (errand) return errands.drop(errand.id);
      errands.add({ kind: "ungroup", slot: `group:${id}`, group_id: id, method: "DELETE", path: `/groups/${id}` });
    }

    return {
      desk, few: FEW, page: PAGE, draft, words, most, box, fields, fieldId, colour, here, found, drawn, ticked, chosen, groups, unfolded, reason, counted,
      more, heard, problem, choose, tick, name, propose, withdraw,
    };
  },
};

/** The own proposals, newest first: what the server knows, with what is still on its way laid over it. */
function ownGroups({ own, errands, texts }) {
  const coming = errands.list.filter((each) => each.kind === "group" && each.state !== "refused");
  const leaving = new Set(errands.list.filter((each) => each.kind === "ungroup").map((each) => each.group_id));
  const fresh = coming.map((errand) => ({
    id: errand.id,
    errand,
    name: errand.body.name,
    count: errand.body.contribution_ids.length,
    said: texts.states[errand.state],
    waits: true,
  }));
  const known = own.value.proposals.filter((group) => !leaving.has(group.id));
  return [
    ...fresh.reverse(),
    ...known.map((group) => ({ ...group, said: texts.group_states[group.state], waits: group.state === "waiting" })),
  ];
}
