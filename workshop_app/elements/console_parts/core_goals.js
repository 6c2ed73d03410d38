// The core goals that the room's cards are condensed into.

import { count, fill } from "workshop-shared";
import { EditLine } from "./edit_line.js";
import { Icon } from "./icon.js";

export const CoreGoals = {
  template: `
    <section class="core-goals" aria-labelledby="core-goals-title">
      <h3 id="core-goals-title" class="stage-heading">{{ texts.core_goals }}</h3>
      <ol v-if="goals.length" class="core-goal-list">
        <li v-for="(goal, place) in goals" :key="goal.id" class="core-goal">
          <span class="core-goal-number" aria-hidden="true">{{ place + 1 }}</span>
          <edit-line :value="goal.wording" :label="texts.core_goal_wording + ' ' + (place + 1)" :texts="texts" :most="200"
                     :store="(wording) => done('reword_core_goal', { core_goal: goal.id, wording })" />
          <span class="core-goal-actions">
            <button type="button" class="press press-icon" :disabled="place === 0" :aria-label="named(texts.up, goal)"
                    @click="move(goal, place - 1)"><icon name="up" /></button>
            <button type="button" class="press press-icon" :disabled="place === goals.length - 1"
                    :aria-label="named(texts.down, goal)" @click="move(goal, place + 1)"><icon name="down" /></button>
            <button type="button" class="press press-icon" :aria-label="named(texts.remove, goal)"
                    @click="done('remove_core_goal', { core_goal: goal.id })"><icon name="close" /></button>
          </span>
        </li>
      </ol>
      <div class="core-goals-foot">
        <p class="stage-hint" role="status">{{ ticked ? count(texts.chosen, ticked) : texts.core_goals_hint }}</p>
        <button type="button" class="press" :class="ticked ? 'press-full' : 'press-line'" @click="$emit('condense')">
          {{ ticked ? texts.condense : texts.add_core_goal }}</button>
        <button v-if="ticked" type="button" class="press press-quiet" @click="$emit('clear')">{{ texts.clear }}</button>
      </div>
    </section>
  `,
  components: { EditLine, Icon },
  emits: ["condense", "clear"],
  props: {
    goals: Array,
    /** How many cards are ticked. */
    ticked: Number,
    texts: Object,
    done: Function,
  },
  methods: {
    count,
    named(what, goal) {
      return fill(what, { what: goal.wording });
    },
    move(goal, position) {
      this.done("move_core_goal", { core_goal: goal.id, position });
    },
  },
};
