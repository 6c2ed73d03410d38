// The groups this person has proposed, with what became of them.
import { computed, inject } from "vue";
import { count, fill } from "workshop-shared";

export default {
  template: `
    <details v-if="groups.length" class="phone-groups" :open="unfolded" @toggle="$emit('unfold', $event.target.open)">
      <summary>{{ title }}</summary>
      <ul>
        <li v-for="group in groups" :key="group.id" class="phone-card">
          <p class="phone-words" dir="auto">{{ group.name }}</p>
          <div class="phone-meta">
            <p>{{ count(desk.texts.group_size, group.count) }} · {{ group.said }}</p>
            <button v-if="open && group.waits" type="button" class="phone-link" @click="$emit('withdraw', group)">{{
              desk.texts.group_withdraw }}<span class="sr-only">: {{ group.name }}</span></button>
          </div>
        </li>
      </ul>
    </details>`,
  props: { groups: Array, open: Boolean, unfolded: Boolean },
  emits: ["withdraw", "unfold"],
  setup(props) {
    const desk = inject("desk");
    return { desk, count, title: computed(() => fill(desk.texts.groups, { n: props.groups.length })) };
  },
};
