import { WallCard } from "./card.js";
import { Stack } from "./stack.js";

const FEW = 12;

/** Cards that stand under no field, side by side. A card keeps its column when another one comes. */
export const Wall = {
  inject: ["say"],
  components: { Stack, WallCard },
  props: { column: Object, fresh: { type: Set, default: () => new Set() } },
  template: `
    <div class="wall" :class="{ 'is-roomy': column.count <= 9 }" :style="{ '--field': column.colour }">
      <p v-if="column.count === 0" class="wall-empty">{{ say.text("first_card") }}</p>
      <div class="wall-lanes">
        <stack v-for="(lane, at) in lanes" :key="at" :things="lane" quiet @fitted="note(at, $event)">
          <template #default="{ thing }"><wall-card :card="thing" :fresh="fresh.has(thing.id)" /></template>
        </stack>
      </div>
      <p class="wall-more">{{ rest > 0 ? say.count("more", rest) : "" }}</p>
    </div>`,
  data() {
    return { fitting: {} };
  },
  computed: {
    width() {
      return this.column.count > FEW ? 4 : 3;
    },
    lanes() {
      const lanes = Array.from({ length: this.width }, () => []);
      this.column.things.forEach((card, at) => lanes[(this.column.count - 1 - at) % this.width].push(card));
      return lanes;
    },
    rest() {
      const shown = Array.from({ length: this.width }, (_, at) => this.fitting[at] ?? 0);
      return this.column.count - shown.reduce((sum, n) => sum + n, 0);
    },
  },
  methods: {
    note(at, n) {
      if (this.fitting[at] !== n) this.fitting[at] = n;
    },
  },
};
