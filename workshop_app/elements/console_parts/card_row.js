// One collected card with all that can be done with it.

import { count, fill } from "workshop-shared";
import { ago } from "./ages.js";
import { Icon } from "./icon.js";
import { PickMenu } from "./pick_menu.js";

export const CardRow = {
  template: `
    <li class="card-row" :class="['is-' + card.state, { 'is-featured': featured }]" :style="{ '--field': field.colour }">
      <label v-if="tickable" class="card-tick">
        <input type="checkbox" :checked="ticked" :aria-label="fill(texts.tick, card)"
               @change="$emit('tick', card.id)" />
      </label>
      <div class="card-body">
        <p class="card-text" dir="auto">{{ card.text }}</p>
        <p class="card-meta">
          <pick-menu v-if="places.length" :options="places" :name="fill(texts.of_card, { what: moveName, number: card.number })"
                     look="pick-text" :current="current" @pick="$emit('move', card, $event)">{{ placeName }}</pick-menu>
          <span v-for="part in meta" dir="auto">{{ part }}</span>
          <strong v-if="featured" class="card-flag">{{ texts.featured }}</strong>
          <strong v-if="card.state === 'hidden'" class="card-flag">{{ texts.hidden }}</strong>
          <strong v-if="card.state === 'held'" class="card-flag">{{ texts.held }}</strong>
          <strong v-if="card.state === 'done'" class="card-flag">{{ texts.is_done }}</strong>
        </p>
        <slot name="extra"></slot>
      </div>
      <div class="card-actions">
        <button v-if="card.state === 'held'" type="button" class="press press-full card-approve"
                :aria-label="named(texts.approve)" @click="approve">{{ texts.approve }}</button>
        <button v-if="card.state === 'shown'" type="button" class="press press-quiet"
                :aria-label="named(featured ? texts.unfeature : texts.feature)"
                @click="$emit('wish', featured ? 'unfeature' : 'feature', card)">
          <icon name="star" />{{ featured ? texts.unfeature : texts.feature }}</button>
        <button type="button" class="press press-quiet card-icon" :aria-label="named(texts.edit)" :title="texts.edit"
                @click="$emit('edit', card)"><icon name="pencil" /></button>
        <button type="button" class="press press-quiet" :aria-label="named(isHidden ? texts.put_back : texts.hide)"
                @click="$emit('wish', isHidden ? 'show' : 'hide', card)">
          <icon :name="isHidden ? 'back' : 'hide'" />{{ isHidden ? texts.put_back : texts.hide }}</button>
      </div>
    </li>
  `,
  components: { Icon, PickMenu },
  emits: ["tick", "move", "edit", "wish"],
  props: {
    card: Object,
    field: Object,
    /** Fields or goals it can be moved to; empty where it stands in none. */
    places: Array,
    placeName: String,
    current: String,
    moveName: String,
    featured: Boolean,
    tickable: Boolean,
    ticked: Boolean,
    clock: Number,
    texts: Object,
  },
  computed: {
    isHidden() {
      return this.card.state === "hidden" || this.card.state === "done";
    },
    meta() {
      const parts = [ago(this.card.submitted_at, this.clock, this.texts.ago)];
      const origin = this.texts.origins[this.card.origin];
      if (origin) parts.push(this.card.source ? fill(this.texts.origin_of, { origin, source: this.card.source }) : origin);
      if (this.card.author) parts.push(this.card.author);
      if (this.card.points !== null) parts.push(count(this.texts.points, this.card.points));
      if (this.card.supports) parts.push(count(this.texts.agree, this.card.supports));
      return parts;
    },
  },
  methods: {
    fill,
    /** The button is gone once the card is on the wall: the next one that waits takes the focus. */
    approve() {
      this.$el.nextElementSibling?.querySelector(".card-approve")?.focus();
      this.$emit("wish", "show", this.card);
    },
    named(what) {
      return fill(this.texts.of_card, { what, number: this.card.number });
    },
  },
};
