// "My contributions": cards, and texts that were never sent.
import { computed, inject } from "vue";
import { fill } from "workshop-shared";
import { blankCard } from "./desk.js";
import OwnCard from "./own_card.js";

export default {
  components: { OwnCard },
  template: `
    <section v-if="all.length" class="phone-own" aria-labelledby="own">
      <component :is="heading" id="own" :tabindex="heading === 'h1' ? -1 : null">{{ title }}</component>
      <ul>
        <OwnCard v-for="card in all" :key="card.key" :card="card" :editable="canEdit(card)" :reusable="reusable"
          @edit="$emit('edit', card)" @reuse="reuse(card)" @discard="discard(card)" />
      </ul>
    </section>
    <component :is="heading" v-else-if="heading === 'h1'" tabindex="-1">{{ desk.texts.own_none }}</component>`,
  props: { stepId: String, heading: { type: String, default: "h2" }, open: Boolean },
  emits: ["edit"],
  setup(props, { emit }) {
    const desk = inject("desk");
    const left = computed(() => {
      const drafts = desk.drafts.elsewhere(desk.view.value.step?.id);
      return drafts.map((draft) => ({ key: draft.name, draft: draft.name, ...draft, state: "draft", clusters: [] }));
    });
    const cards = computed(() =>
      desk.cards.value.filter((card) => !props.stepId || card.step_id === props.stepId || card.state === "refused"),
    );
    const all = computed(() => [...left.value, ...cards.value]);
    const title = computed(() => fill(desk.texts.own, { n: cards.value.length }));
    const here = () => desk.drafts.of(`card:${props.stepId}`, blankCard());
    const reusable = computed(() => props.open && !here().text.trim());
    const canEdit = (card) => props.open && card.id && ["shown", "held"].includes(card.state);

    function reuse(card) {
      const { text, field_id, goal_id, errand } = card;
      const original = errand?.kind === "edit" && desk.cards.value.find((each) => each.id === errand.card_id);
      if (original && canEdit(original)) {
        Object.assign(desk.drafts.of(`edit:${original.id}`, blankCard()), { text, field_id, goal_id });
        desk.errands.drop(errand.id);
        emit("edit", original);
      } else if (errand) {
        desk.reuse(errand, props.stepId);
      } else {
        Object.assign(here(), { text, field_id, goal_id });
        discard(card);
      }
    }

    function discard(card) {
      if (card.errand) return desk.errands.drop(card.errand.id);
      desk.drafts.forget(card.draft);
    }

    return { desk, all, title, reusable, canEdit, reuse, discard };
  },
};
