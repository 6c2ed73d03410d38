// What somebody said about themselves, open for change; and the language.
import { computed, inject } from "vue";
import Languages from "./languages.js";
import Person, { blankPerson } from "./person.js";

export default {
  components: { Languages, Person },
  template: `
    <section class="phone-details" aria-labelledby="details">
      <h2 id="details">{{ desk.texts.details }}</h2>
      <form class="phone-person" novalidate @submit.prevent="keep">
        <Person :person="person" />
        <button type="submit" class="phone-secondary" :aria-disabled="!changed">
          {{ changed ? desk.texts.details_keep : desk.texts.details_kept }}
        </button>
      </form>
      <Languages />
    </section>`,
  setup() {
    const desk = inject("desk");
    const known = computed(() => blankPerson(desk.errands.wanted("person")?.body ?? desk.own.value.person));
    const person = desk.drafts.of("person", known.value);
    const changed = computed(() => JSON.stringify(blankPerson(person)) !== JSON.stringify(known.value));

    function keep() {
      if (!changed.value) return;
      desk.errands.add({ kind: "person", slot: "person", method: "POST", path: "/participants", body: { ...person } });
      desk.say(desk.texts.details_kept);
    }

    return { desk, person, changed, keep };
  },
};
