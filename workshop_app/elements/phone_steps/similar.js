// What is there already, like what is being written. A hint under the text field: it may be missing, and it may be closed.
import { computed, inject, nextTick, onBeforeUnmount, reactive, ref, watch } from "vue";
import { count, fill } from "workshop-shared";

/** Milliseconds of rest after which somebody has come to a pause. */
const PAUSE = 400;
/** With fewer letters everything looks alike. */
const FEWEST = 8;
/** So often it is asked again for the same words where the server had no time for it. */
const AGAIN = 3;

export default {
  template: `
    <section v-if="shown.length || agreed" class="phone-similar" :aria-label="desk.texts.similar">
      <div v-if="agreed" class="phone-similar-card">
        <p>{{ desk.texts.agreed_instead }} <q dir="auto">{{ agreed.text }}</q></p>
        <button ref="back" type="button" class="phone-link" @click="takeBack">{{ desk.texts.agreed_back }}</button>
      </div>
      <template v-else>
        <div class="phone-similar-head">
          <p>{{ desk.texts.similar }}</p>
          <button type="button" class="phone-close" :aria-label="desk.texts.similar_close" @click="close">
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
          </button>
        </div>
        <ul>
          <li v-for="card in shown" :key="card.id" class="phone-similar-card">
            <p><q dir="auto">{{ card.text }}</q><template v-if="card.supports"> · {{ count(desk.texts.agree, card.supports) }}</template></p>
            <p v-if="card.own" class="phone-hint">{{ desk.texts.similar_own }}</p>
            <p v-else-if="agreesTo(card)" class="phone-hint">{{ desk.texts.agreed_already }}</p>
            <button v-else type="button" class="phone-link" @click="agree(card)">{{ desk.texts.agree_instead }}<span
              class="sr-only">: {{ card.text }}</span></button>
          </li>
        </ul>
      </template>
    </section>`,
  props: { draft: Object, fieldId: String, kind: String, stepId: String, paused: Boolean },
  emits: ["write"],
  setup(props, { emit }) {
    const desk = inject("desk");
    const { texts } = desk;
    const found = ref([]);
    const agreed = ref(null);
    const closed = ref(false);
    const back = ref(null);
    const hold = reactive({ pressed: false, next: null });
    let [timer, asked, notBefore] = [0, 0, 0];

    const typed = computed(() => props.draft.text.trim());
    const shown = computed(() => (closed.value || props.paused ? [] : found.value));
    const agreesTo = (card) => desk.agreed.value.some((each) => each.id === card.id);

    watch([typed, () => props.fieldId], ([text, field], [before, fieldBefore]) => {
      clearTimeout(timer);
      if (text) agreed.value = null;
      if (!text) closed.value = false;
      if (text.length < FEWEST || field !== fieldBefore) show([]);
      if (text.length >= FEWEST && !closed.value) askIn(Math.max(PAUSE, notBefore - Date.now()), AGAIN);
    });

    function askIn(pause, again) {
      timer = setTimeout(() => ask(again), pause);
    }

    async function ask(again) {
      const mine = ++asked;
      const text = typed.value;
      if (document.hidden || desk.away.value || props.paused) return;
      try {
        const answer = await desk.asideLine.ask("POST", "/contributions/similar", { text, field_id: props.fieldId });
        const rest = answer.again_after * 1000;
        notBefore = Date.now() + rest;
        if (mine !== asked || text !== typed.value) return;
        if (!rest) show(answer.cards);
        else if (again) askIn(rest, again - 1);
      } catch {
        // a hint that does not come is none
      }
    }

    /** Never under a finger: what is pressed stays where it is until the finger is up. */
    function show(cards) {
      if (hold.pressed) return (hold.next = cards);
      const known = new Set(found.value.map((card) => card.id));
      found.value = cards;
      if (!closed.value && cards.some((card) => !known.has(card.id))) desk.say(count(texts.similar_found, cards.length));
    }
    const press = () => (hold.pressed = true);
    // after the click that the finger ends with
    const lift = () =>
      setTimeout(() => {
        const cards = hold.next;
        [hold.pressed, hold.next] = [false, null];
        if (cards) show(cards);
      });
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("pointerup", lift, true);
    document.addEventListener("pointercancel", lift, true);
    onBeforeUnmount(() => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("pointerup", lift, true);
      document.removeEventListener("pointercancel", lift, true);
    });

    function agree(card) {
      const { text, field_id, goal_id } = props.draft;
      desk.agree({ ...card, field_id: props.fieldId, kind: props.kind }, { text, field_id, goal_id, step_id: props.stepId });
      agreed.value = { ...card, written: text };
      props.draft.text = "";
      desk.say(fill(texts.agreed_said, { text: card.text }));
      // the button that was pressed is gone: whoever works by keyboard goes on where it can be taken back
      nextTick(() => back.value?.focus());
    }

    function takeBack() {
      desk.takeBack(agreed.value);
      if (!props.draft.text.trim()) props.draft.text = agreed.value.written;
      agreed.value = null;
      emit("write");
    }

    function close() {
      closed.value = true;
      found.value = [];
      emit("write");
    }

    return { desk, count, shown, agreed, back, agreesTo, agree, takeBack, close };
  },
};
