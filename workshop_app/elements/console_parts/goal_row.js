// One goal: its wording and variants, consent to it, the clusters it rests on, how much it serves each core goal.

import { count, fill } from "workshop-shared";
import { ConsentRecord } from "./consent.js";
import { EditLine } from "./edit_line.js";
import { GoalVariants } from "./goal_variants.js";
import { Icon } from "./icon.js";
import { PickMenu } from "./pick_menu.js";

export const GoalRow = {
  template: `
    <li class="goal" :style="{ '--field': colour }">
      <div class="goal-head">
        <b class="sign">{{ goal.sign }}</b>
        <edit-line class="goal-wording" :value="goal.wording" :label="fill(texts.wording_of, goal)" :texts="texts" :most="500"
                   :store="(wording) => done('reword', { goal: goal.id, wording })" />
        <span v-if="goal.points !== null" class="pill">{{ count(texts.points, goal.points) }}</span>
        <button type="button" class="press press-icon" :aria-label="fill(texts.remove, goal)"
                :title="fill(texts.remove, goal)" @click="done('remove', { goal: goal.id })"><icon name="close" /></button>
      </div>
      <goal-variants v-if="goal.variants.length" :goal="goal" :texts="texts" :done="done"
                     @guide="(variant) => $emit('guide', goal, variant)" />
      <div class="goal-actions">
        <button type="button" class="press press-quiet" :aria-label="goal.sign + ': ' + texts.guide_open"
                @click="$emit('guide', goal)">{{ texts.guide_open }}</button>
        <button v-if="goal.variants.length < 3" type="button" class="press press-quiet"
                :aria-label="goal.sign + ': ' + texts.add_variant" @click="$emit('variant', goal)">
          {{ texts.add_variant }}</button>
        <button v-if="goal.variants.length" type="button" class="press press-quiet"
                :aria-label="goal.sign + ': ' + texts.show_variants" @click="done('show', { shown: goal.id })">
          {{ texts.show_variants }}</button>
        <button type="button" class="press press-quiet" :disabled="asking" :aria-label="goal.sign + ': ' + texts.ask_consent"
                @click="done('ask_consent', { goal: goal.id })">{{ texts.ask_consent }}</button>
      </div>
      <consent-record v-if="goal.rounds.length" :goal="goal" :texts="texts" />
      <p class="goal-rests"><span>{{ texts.rests_on }}:</span>
        <span v-if="!clusters.length" class="goal-nothing">{{ texts.rests_on_nothing }}</span>
        <span v-for="cluster in clusters" :key="cluster.id" class="goal-cluster"><span dir="auto">{{ cluster.name }}</span>
          <button type="button" class="press press-icon" :aria-label="fill(texts.let_go, cluster)"
                  @click="rest(goal.clusters.filter((id) => id !== cluster.id))"><icon name="close" /></button></span>
        <pick-menu v-if="others.length" :label="texts.rest_on" :name="goal.sign + ': ' + texts.rest_on" :options="others"
                   @pick="(id) => rest([...goal.clusters, id])" />
      </p>
      <details v-if="cards.length" class="goal-cards" @toggle="open = $event.target.open">
        <summary :aria-label="fill(texts.cards_of, goal)">{{ count(texts.cards, cards.length) }}</summary>
        <ul v-if="open" tabindex="0" :aria-label="fill(texts.cards_of, goal)">
          <li v-for="card in cards" :key="card.id"><span dir="auto">{{ card.text }}</span>
          <b v-if="card.points">{{ card.points }}</b></li></ul>
      </details>
      <p v-if="goal.projects" class="goal-projects">{{ count(texts.projects, goal.projects) }}</p>
      <div v-if="coreGoals.length" class="serves" role="group" :aria-label="fill(texts.serves, goal)">
        <fieldset v-for="(core, place) in coreGoals" :key="core.id" :data-mark="'core_goal:' + core.id" class="serve">
          <legend dir="auto">{{ core.wording }}</legend>
          <span class="levels">
            <label v-for="level in [0, 1, 2, 3]" :key="level" :class="{ 'is-on': level && goal.serves[place] >= level }">
              <input type="radio" :name="goal.id + core.id + refusals" :checked="goal.serves[place] === level"
                     @change="serve(core, level)" /><span>{{ level }}</span></label>
          </span>
        </fieldset>
      </div>
    </li>
  `,
  components: { ConsentRecord, EditLine, GoalVariants, Icon, PickMenu },
  emits: ["guide", "variant"],
  props: {
    goal: Object,
    clusters: Array,
    /** The field's other clusters, to pick from. */
    others: Array,
    cards: Array,
    coreGoals: Array,
    colour: String,
    /** Whether the phones are asked something already. */
    asking: Boolean,
    texts: Object,
    done: Function,
  },
  data: () => ({ open: false, refusals: 0 }),
  methods: {
    count,
    fill,
    rest(clusters) {
      this.done("rest_on", { goal: this.goal.id, clusters });
    },
    async serve(core, level) {
      const done = await this.done("serve", { goal: this.goal.id, core_goal: core.id, level });
      // drawn anew where it was refused: the browser has set the mark already
      if (!done) this.refusals += 1;
    },
  },
};
