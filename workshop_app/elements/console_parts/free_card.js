// A card on the table that stands in no cluster: to tick, or to drag.

import { Icon } from "./icon.js";

export const FreeCard = {
  template: `
    <li class="free-card" :class="{ 'is-ticked': ticked }" @pointerdown="$emit('grab', $event, null, card.id)">
      <label>
        <input type="checkbox" data-tick :checked="ticked" @change="$emit('tick', null, card.id)" />
        <span class="free-text" dir="auto" :title="card.text">{{ card.text }}</span>
      </label>
      <b v-if="points" class="free-points">{{ points }}</b>
      <span class="grip" data-grip><icon name="grip" /></span>
    </li>
  `,
  components: { Icon },
  emits: ["tick", "grab"],
  props: { card: Object, ticked: Boolean },
  computed: {
    points() {
      return this.card.points ?? this.card.earlier_points;
    },
  },
};
