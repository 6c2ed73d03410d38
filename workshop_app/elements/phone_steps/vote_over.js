// A vote that is closed: the own points, and beside them the totals once they are revealed.
import { computed, inject } from "vue";
import { count } from "workshop-shared";

export default {
  template: `
    <div class="phone-body">
      <h1 tabindex="-1">{{ desk.texts.vote_closed }}</h1>
      <p class="phone-hint">{{ hint }}</p>
      <ul class="phone-items">
        <li v-for="item in rows" :key="item.id" class="phone-card" :style="{ '--field': desk.field(item.field_id)?.colour }">
          <p class="phone-words"><b v-if="item.sign">{{ item.sign }} </b><span dir="auto">{{ item.text }}</span></p>
          <p class="phone-meta"><span><template v-if="desk.field(item.field_id)"><span dir="auto">{{ desk.field(item.field_id).name
            }}</span> · </template><template v-if="task.totals"><b>{{ points(task.totals[item.id] ?? 0) }}</b><template
            v-if="ballot.points(item.id)"> · {{ mine(item) }}</template><template
            v-if="task.differ.includes(item.id)"> · {{ desk.texts.differ }}</template></template><b v-else>{{ mine(item) }}</b></span></p>
        </li>
      </ul>
    </div>`,
  props: { ballot: Object, task: Object },
  setup(props) {
    const desk = inject("desk");
    const totals = computed(() => props.task.totals);
    const given = computed(() => props.ballot.items().filter((item) => props.ballot.points(item.id)));
    const rows = computed(() =>
      totals.value
        ? [...props.task.items].sort((one, other) => (totals.value[other.id] ?? 0) - (totals.value[one.id] ?? 0))
        : given.value,
    );
    const hint = computed(() => {
      if (totals.value) return desk.texts.vote_revealed;
      return given.value.length ? desk.texts.vote_counted : desk.texts.vote_none;
    });
    const points = (n) => count(desk.texts.points_total, n);
    const mine = (item) => count(desk.texts.points_mine, props.ballot.points(item.id));
    return { desk, rows, hint, points, mine };
  },
};
