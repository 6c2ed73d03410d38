// "You agree to": cards of others, each to be taken back while its step is open.
import { computed, inject } from "vue";
import { count } from "workshop-shared";

export default {
  template: `
    <section v-if="cards.length" class="phone-own" aria-labelledby="agreed">
      <h2 id="agreed">{{ desk.texts.agreed }}</h2>
      <ul>
        <li v-for="card in cards" :key="card.id" class="phone-card" :style="{ '--field': desk.field(card.field_id)?.colour }">
          <p class="phone-words" dir="auto">{{ card.text }}</p>
          <div class="phone-meta">
            <p>{{ card.state ? desk.texts.states[card.state] : count(desk.texts.agree, card.supports) }}</p>
            <button v-if="open" type="button" class="phone-link" @click="desk.takeBack(card)">{{ desk.texts.agreed_back }}<span
              class="sr-only">: {{ card.text }}</span></button>
          </div>
        </li>
      </ul>
    </section>`,
  props: { kind: String, open: Boolean },
  setup(props) {
    const desk = inject("desk");
    const cards = computed(() => desk.agreed.value.filter((card) => !props.kind || card.kind === props.kind));
    return { desk, count, cards };
  },
};
