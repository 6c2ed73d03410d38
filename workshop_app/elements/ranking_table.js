// The ranking of a vote. The server sends no totals before they are revealed.

import { AskDialog, asking, shorten } from "workshop-console";
import { fill } from "workshop-shared";

const PAGE = 100;

export default {
  mixins: [asking],
  components: { AskDialog },
  template: `
    <div v-show="things.rounds.length" class="ranking">
      <div class="table-frame" tabindex="0" role="region" :aria-label="texts.caption">
        <table>
          <caption class="unseen">{{ texts.caption }}</caption>
          <thead>
            <tr>
              <th scope="col">{{ texts.rank }}</th>
              <th scope="col">{{ texts.what }}</th>
              <th v-if="hasFields" scope="col">{{ texts.field }}</th>
              <th v-for="round in things.rounds" scope="col" class="number">
                {{ things.rounds.length > 1 ? fill(texts.round, { n: round }) : texts.total }}</th>
              <th v-if="makesFields" scope="col"><span class="unseen">{{ texts.action }}</span></th>
            </tr>
          </thead>
          <tbody>
            <tr v-for="item in drawn" :key="item.id">
              <td class="number">{{ item.place }}</td>
              <th scope="row">
                <b v-if="item.sign" class="sign" :style="{ '--field': fieldOf(item.field_id).colour }">
                {{ item.sign }}</b> <span dir="auto">{{ item.text }}</span>
                <small v-if="item.dissent"><span class="differ">{{ texts.differ }}</span></small></th>
              <td v-if="hasFields" class="in-field"><i class="pick-dot" :style="{ background: fieldOf(item.field_id).colour }"></i>
                {{ fieldOf(item.field_id).name }}</td>
              <td v-for="points in item.points" class="number">{{ points }}</td>
              <td v-if="makesFields">
                <span v-if="isField(item)" class="card-flag">{{ texts.is_field }}</span>
                <button v-else type="button" class="press press-line" :aria-label="texts.make_field + ': ' + item.text"
                        @click="makeField(item)">{{ texts.make_field }}</button>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <button v-if="ranked.length > drawn.length" type="button" class="press press-line" @click="pages += 1">
        {{ fill(texts.more, { n: ranked.length - drawn.length }) }}</button>
      <ask-dialog ref="dialog" :texts="texts" />
    </div>
  `,
  data: () => ({ pages: 1 }),
  computed: {
    /** Equal points of the last round share a place. */
    ranked() {
      const { items } = this.things;
      let place = 0;
      return items.map((item, at) => {
        if (at === 0 || item.points.at(-1) !== items[at - 1].points.at(-1)) place = at + 1;
        return { ...item, place };
      });
    },
    drawn() {
      return this.ranked.slice(0, this.pages * PAGE);
    },
    hasFields() {
      return this.things.items.some((item) => item.field_id !== null);
    },
    makesFields() {
      return this.things.subject === "field_proposals";
    },
  },
  methods: {
    fill,
    isField(item) {
      const name = shorten(item.text.trim(), 60).trim().toLowerCase();
      return this.things.fields.some((field) => field.name.toLowerCase() === name);
    },
    makeField(item) {
      this.$refs.dialog.open({
        title: this.texts.make_field,
        inputs: [{ name: "name", label: this.texts.field_name, value: shorten(item.text, 60), most: 60 }],
        send: this.texts.add_send,
        then: (values) => this.done("add_field", values),
      });
    },
  },
};
