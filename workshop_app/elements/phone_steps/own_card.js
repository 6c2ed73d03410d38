// One own card with the state it is in.
import { computed, inject, ref } from "vue";
import { count } from "workshop-shared";

export default {
  template: `
    <li class="phone-card" :class="'is-' + card.state" :style="{ '--field': field?.colour }">
      <p class="phone-words" dir="auto">{{ card.text }}</p>
      <p v-if="card.sentence" class="phone-problem">{{ card.sentence }}</p>
      <div class="phone-meta">
        <p><template v-if="field"><span dir="auto">{{ field.name }}</span> · </template>{{ desk.texts.states[card.state] }}<template
          v-if="card.clusters.length"> · {{ desk.texts.stands_in }} <b dir="auto">{{ card.clusters.join(", ") }}</b></template><template
          v-if="card.supports"> · {{ count(desk.texts.agree, card.supports) }}</template></p>
        <button v-if="editable" type="button" class="phone-link" @click="$emit('edit')">{{ desk.texts.edit }}<span
          class="sr-only">: {{ card.text }}</span></button>
      </div>
      <div v-if="card.state === 'refused' || card.state === 'draft'" class="phone-pair">
        <button v-if="reusable" type="button" class="phone-secondary" @click="$emit('reuse')">{{ desk.texts.reuse }}</button>
        <button type="button" class="phone-secondary" @click="sure ? $emit('discard') : (sure = true)">{{
          sure ? desk.texts.discard_sure : desk.texts.discard }}</button>
      </div>
    </li>`,
  props: { card: Object, editable: Boolean, reusable: Boolean },
  emits: ["edit", "reuse", "discard"],
  setup(props) {
    const desk = inject("desk");
    return { desk, count, sure: ref(false), field: computed(() => desk.field(props.card.field_id)) };
  },
};
