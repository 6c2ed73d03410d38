// The first screen: one tap is enough.
import { computed, inject, onBeforeUnmount, ref } from "vue";
import { newKey } from "workshop-shared";
import { Refused } from "./line.js";
import Bar from "./bar.js";
import Head from "./head.js";
import Languages from "./languages.js";
import Person, { blankPerson } from "./person.js";

const PAUSE = 3000;

export default {
  components: { Bar, Head, Languages, Person },
  template: `
    <Head />
    <form id="join" class="phone-body" novalidate @submit.prevent="join">
      <h1 tabindex="-1">{{ desk.texts.welcome }}</h1>
      <div class="phone-person"><Person :person="person" /></div>
      <p class="phone-hint">{{ privacy }} <a :href="'/privacy?code=' + desk.code">{{ desk.texts.privacy_link }}</a></p>
    </form>
    <Bar>
      <p class="phone-reason" role="status">{{ waiting ? desk.texts.join_waiting : "" }}</p>
      <button type="submit" form="join" class="phone-primary" :disabled="busy">{{
        busy ? desk.texts.joining : desk.texts.join }}</button>
      <Languages />
    </Bar>`,
  setup() {
    const desk = inject("desk");
    const person = desk.drafts.of("person", blankPerson());
    const busy = ref(false);
    const waiting = ref(false);
    // an answer may get lost on its way: asked again with the same key, it is the same participant
    const key = newKey();
    let timer = 0;
    onBeforeUnmount(() => clearTimeout(timer));
    const privacy = computed(() =>
      desk.view.value.names_shown ? desk.texts.privacy_named : desk.texts.privacy_nameless,
    );

    async function join() {
      busy.value = true;
      desk.notice.refused = "";
      clearTimeout(timer);
      const department = desk.view.value.departments.find((each) => each.id === person.department_id);
      const body = { ...person, department_id: department?.id ?? null, language: desk.language };
      try {
        await desk.room.show(await desk.line.ask("POST", "/participants", body, key));
        desk.drafts.forget("person");
        desk.errands.flush();
      } catch (failure) {
        waiting.value = !(failure instanceof Refused);
        if (waiting.value) timer = setTimeout(join, PAUSE);
        else [desk.notice.refused, busy.value] = [failure.sentence, false];
      }
    }

    return { desk, person, busy, waiting, privacy, join };
  },
};
