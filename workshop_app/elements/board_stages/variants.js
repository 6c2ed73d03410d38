/** The wordings of one goal side by side, lettered so that people can say which they mean. */
export const Variants = {
  inject: ["say"],
  props: { view: Object, stage: Object },
  template: `
    <div class="variants" :style="{ '--field': colour }">
      <p class="consent-round"><b class="sign">{{ stage.goal.sign }}</b>
        <span>{{ say.text(stage.choosing ? "which_variant" : "our_wording") }}</span></p>
      <ul class="variant-list" :class="'has-' + stage.variants.length">
        <li v-for="each in stage.variants" :key="each.id" class="card variant"
            :class="[{ 'is-chosen': each.chosen && !stage.choosing, 'is-rest': !each.chosen && !stage.choosing }, length(each)]">
          <p v-if="each.letter" class="variant-head"><b class="variant-letter">{{ each.letter }}</b>
            <span v-if="each.chosen && !stage.choosing">{{ say.text("chosen") }}</span></p>
          <p class="variant-text" dir="auto">{{ each.wording }}</p>
        </li>
      </ul>
    </div>`,
  computed: {
    colour() {
      return this.view.fields.find((field) => field.id === this.stage.goal.field_id)?.colour ?? "var(--brand)";
    },
  },
  methods: {
    length({ wording }) {
      return wording.length > 300 ? "is-longest" : wording.length > 140 ? "is-long" : "";
    },
  },
};
