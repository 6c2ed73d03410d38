// Name, department and role: all of it optional.
import { computed, inject } from "vue";

export default {
  template: `
    <div class="phone-field">
      <label for="person-name">{{ desk.texts.name }} <span>{{ desk.texts.optional }}</span></label>
      <input id="person-name" type="text" maxlength="80" autocomplete="name" dir="auto"
        :value="person.name" @input="person.name = $event.target.value" />
    </div>
    <div v-if="departments.length" class="phone-field">
      <label for="person-department">{{ desk.texts.department }} <span>{{ desk.texts.optional }}</span></label>
      <select id="person-department" v-model="person.department_id">
        <option :value="null">{{ desk.texts.department_none }}</option>
        <option v-for="department in departments" :key="department.id" :value="department.id">{{ department.name }}</option>
      </select>
    </div>
    <div class="phone-field">
      <label for="person-role">{{ desk.texts.role }} <span>{{ desk.texts.optional }}</span></label>
      <input id="person-role" type="text" maxlength="80" autocomplete="organization-title" dir="auto"
        :value="person.role" @input="person.role = $event.target.value" />
    </div>`,
  props: { person: Object },
  setup() {
    const desk = inject("desk");
    return { desk, departments: computed(() => desk.view.value.departments) };
  },
};

/** What a person is before anything was said. */
export function blankPerson(person) {
  return { name: person?.name ?? "", department_id: person?.department_id ?? null, role: person?.role ?? "" };
}
