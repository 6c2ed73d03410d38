// The wordings of a goal that stand side by side: one is chosen, the others stay in the record.

import { fill } from "workshop-shared";
import { EditLine } from "./edit_line.js";
import { Icon } from "./icon.js";

export const GoalVariants = {
  template: `
    <ul class="variants" :aria-label="fill(texts.variants_of, goal)">
      <li v-for="each in goal.variants" :key="each.id" class="variant" :class="{ 'is-chosen': each.chosen }">
        <b class="variant-letter">{{ each.letter }}</b>
        <edit-line :value="each.wording" :label="fill(texts.variant_of, { letter: each.letter, sign: goal.sign })"
                   :texts="texts" :most="500" :store="(wording) => done('edit_variant', { variant: each.id, wording })" />
        <span v-if="each.chosen" class="card-flag">{{ goal.choosing ? texts.variant_now : texts.variant_chosen }}</span>
        <button v-if="!each.chosen || goal.choosing" type="button" class="press press-quiet"
                :aria-label="fill(texts.choose_variant, { letter: each.letter, sign: goal.sign })"
                @click="done('choose_variant', { variant: each.id })">{{ texts.choose }}</button>
        <button type="button" class="press press-quiet" :aria-label="texts.guide_open + ': ' + goal.sign + each.letter"
                @click="$emit('guide', each)">{{ texts.guide_short }}</button>
        <button v-if="!each.chosen" type="button" class="press press-icon"
                :aria-label="fill(texts.remove_variant, { letter: each.letter, sign: goal.sign })"
                @click="done('remove_variant', { variant: each.id })"><icon name="close" /></button>
      </li>
    </ul>
  `,
  components: { EditLine, Icon },
  emits: ["guide"],
  props: { goal: Object, texts: Object, done: Function },
  methods: { fill },
};
