// One cluster with its cards, and what can be done with it.

import { count, fill } from "workshop-shared";
import { EditLine } from "./edit_line.js";
import { Icon } from "./icon.js";
import { PickMenu } from "./pick_menu.js";
import { keyOf } from "./table_moves.js";

const FOLDED = 6;

export const ClusterBox = {
  template: `
    <div class="cluster" role="group"
             :data-drop="'cluster:' + cluster.id" :aria-label="cluster.name">
      <header class="cluster-head">
        <edit-line v-if="naming" ref="name" class="cluster-naming" :value="cluster.name" :label="texts.name" :texts="texts"
                   :most="120" :store="(name) => done('rename', { cluster: cluster.id, name })" @left="$emit('named')" />
        <h3 v-else class="cluster-name" dir="auto" @dblclick="$emit('name', cluster.id)">{{ cluster.name }}</h3>
        <span class="cluster-count">{{ count(texts.cards, members.length) }}</span>
        <span v-if="cluster.points !== null" class="pill">
          <span aria-hidden="true">{{ cluster.points }}</span>
          <span class="unseen">{{ count(texts.points, cluster.points) }}</span>
        </span>
      </header>
      <p v-if="cluster.goals.length" class="cluster-goals">
        <span class="unseen">{{ fill(texts.goals[cluster.goals.length > 1 ? 1 : 0], { signs: cluster.goals.join(', ') }) }}</span>
        <b v-for="sign in cluster.goals" class="sign" aria-hidden="true">{{ sign }}</b>
      </p>
      <ul v-if="members.length" class="member-list">
        <li v-for="card in drawn" :key="card.id" class="member"
            :class="{ 'is-ticked': ticked.has(keyOf(cluster.id, card.id)) }"
            @pointerdown="$emit('grab', $event, cluster.id, card.id)">
          <label>
            <input type="checkbox" data-tick :checked="ticked.has(keyOf(cluster.id, card.id))"
                   @change="$emit('tick', cluster.id, card.id)" />
            <span class="member-text"><span class="member-words" dir="auto" :title="card.text">{{ card.text }}</span>
              <small v-if="alsoIn(card).length">{{ fill(texts.also_in, { names: alsoIn(card).join(', ') }) }}</small></span>
          </label>
          <b v-if="card.points" class="free-points">{{ card.points }}</b>
          <button type="button" class="press press-icon" :aria-label="fill(texts.take_out, card)"
                  :title="fill(texts.take_out, card)" @click="takeOut($event, card)"><icon name="close" /></button>
          <span class="grip" data-grip><icon name="grip" /></span>
        </li>
      </ul>
      <p v-else class="stage-hint">{{ texts.empty }}</p>
      <div class="cluster-actions">
        <button v-if="members.length > folded" type="button" class="press press-quiet"
                :aria-expanded="unfolded ? 'true' : 'false'" @click="unfolded = !unfolded">
          {{ unfolded ? texts.fewer : fill(texts.more_cards, { n: members.length - folded }) }}</button>
        <button type="button" class="press press-quiet" :aria-label="named(texts.rename)"
                @click="$emit('name', cluster.id)">{{ texts.rename }}</button>
        <pick-menu class="cluster-merge" :label="texts.merge" :name="named(texts.merge)" :options="others"
                   @pick="(other) => done('merge', { cluster: cluster.id, other })" />
        <button type="button" class="press press-quiet" :aria-label="named(texts.dissolve)"
                @click="done('dissolve', { cluster: cluster.id })">{{ texts.dissolve }}</button>
        <button v-if="cluster.field_id" type="button" class="press press-quiet cluster-adopt" :aria-label="named(texts.adopt)"
                @click="$emit('adopt', cluster)">{{ texts.adopt }}</button>
      </div>
    </div>
  `,
  components: { EditLine, Icon, PickMenu },
  emits: ["tick", "grab", "release", "name", "named", "adopt"],
  props: {
    cluster: Object,
    /** Its cards, in their order. */
    members: Array,
    /** All clusters of the field, `[{ id, label }]`. */
    all: Array,
    ticked: Set,
    naming: Boolean,
    texts: Object,
    done: Function,
  },
  data: () => ({ unfolded: false, folded: FOLDED }),
  computed: {
    others() {
      return this.all.filter((other) => other.id !== this.cluster.id);
    },
    drawn() {
      return this.unfolded ? this.members : this.members.slice(0, FOLDED);
    },
  },
  watch: {
    naming: {
      immediate: true,
      async handler(naming) {
        if (!naming) return;
        await this.$nextTick();
        this.$refs.name?.focus();
        this.$el.scrollIntoView({ block: "nearest" });
      },
    },
  },
  methods: {
    count,
    fill,
    keyOf,
    takeOut(event, card) {
      const row = event.currentTarget.closest("li");
      (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button")?.focus();
      this.$emit("release", this.cluster.id, card.id);
    },
    named(what) {
      return fill(this.texts.of_cluster, { what, name: this.cluster.name });
    },
    alsoIn(card) {
      return this.others.filter((other) => card.clusters.includes(other.id)).map((other) => other.label);
    },
  },
};
