// Groups that participants propose on their phones: opened by a switch, accepted or declined one by one.

import { asking } from "workshop-console";
import { count, fill } from "workshop-shared";

const QUOTED = 4;

export default {
  mixins: [asking],
  template: `
    <section class="from-phones" :aria-label="texts.region">
      <div class="from-phones-head">
        <label :key="refusals"><input type="checkbox" :checked="things.proposing" @change="allow($event.target.checked)" />
          {{ texts.proposing }}</label>
        <p role="status"><button v-if="things.groups.length" type="button" class="press press-quiet"
          :aria-expanded="isOpen ? 'true' : 'false'" @click="isOpen = !isOpen">{{ count(texts.waiting, things.groups.length) }}
          <span aria-hidden="true">{{ isOpen ? "▴" : "▾" }}</span></button></p>
      </div>
      <div v-if="things.groups.length && isOpen" class="cluster-grid from-phones-list" tabindex="-1" ref="list">
        <div v-for="group in things.groups" :key="group.id" class="proposal" role="group" :aria-label="group.name"
             :style="{ '--field': fieldOf(group.field_id).colour }">
          <header class="cluster-head">
            <h4 class="cluster-name" dir="auto">{{ group.name }}</h4>
            <span class="cluster-count">{{ count(texts.cards, group.cards.length) }}</span>
          </header>
          <p><b class="from-phones-field" dir="auto">{{ fieldOf(group.field_id).name }}</b> · <span dir="auto">{{ people(group) }}</span></p>
          <p v-if="group.other_names.length" dir="auto">{{ fill(texts.other_names, { names: group.other_names.join(", ") }) }}</p>
          <ul class="proposal-cards">
            <li v-for="card in shown(group)" :key="card.id" :title="card.text"><span dir="auto">{{ card.text }}</span><small
              v-if="card.clusters.length" dir="auto"> {{ fill(texts.stands_in, { names: card.clusters.join(", ") }) }}</small></li>
          </ul>
          <p v-if="group.gone" class="stage-hint">{{ count(texts.gone, group.gone) }}</p>
          <div class="proposal-actions">
            <button type="button" class="press press-full" :aria-label="named(texts.accept, group)"
                    @click="decide('accept', group)">{{ texts.accept }}</button>
            <button type="button" class="press press-quiet" :aria-label="named(texts.decline, group)"
                    @click="decide('decline', group)">{{ texts.decline }}</button>
            <button v-if="group.cards.length > quoted" type="button" class="press press-quiet"
                    :aria-expanded="unfolded.has(group.id) ? 'true' : 'false'" @click="unfold(group.id)">{{
              unfolded.has(group.id) ? texts.fewer : fill(texts.more_cards, { n: group.cards.length - quoted }) }}</button>
          </div>
        </div>
      </div>
    </section>
  `,
  data: () => ({ quoted: QUOTED, unfolded: new Set(), isOpen: false, refusals: 0 }),
  methods: {
    count,
    fill,
    people(group) {
      const people = count(this.texts.people, group.people);
      return group.authors.length ? fill(this.texts.by, { people, names: group.authors.join(", ") }) : people;
    },
    shown(group) {
      return this.unfolded.has(group.id) ? group.cards : group.cards.slice(0, QUOTED);
    },
    unfold(id) {
      const unfolded = new Set(this.unfolded);
      if (!unfolded.delete(id)) unfolded.add(id);
      this.unfolded = unfolded;
    },
    async allow(proposing) {
      // drawn anew where it was refused: the browser has set the mark already
      if (!(await this.done("proposing", { proposing }))) this.refusals += 1;
    },
    async decide(wish, group) {
      // the button goes with its group: whoever works by keyboard goes on with what is left
      if (await this.done(wish, { proposal: group.id })) this.$refs.list?.focus({ preventScroll: true });
    },
    named(what, { name }) {
      return fill(this.texts.of_group, { what, name });
    },
  },
};
