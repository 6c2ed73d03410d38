// Words that are mended where they stand. While somebody types, what others do does not touch them.

export const EditLine = {
  template: `
    <span class="edit-line">
      <textarea ref="words" v-model="draft" rows="1" dir="auto" :aria-label="label" :maxlength="most"
                :aria-invalid="unsaved ? 'true' : null" :title="unsaved ? texts.unsaved : null"
                @focus="begin" @blur="save" @keydown="onKey"></textarea>
      <small v-if="unsaved" class="edit-unsaved" role="status">{{ texts.unsaved }}</small>
    </span>
  `,
  props: {
    value: String,
    label: String,
    texts: Object,
    most: Number,
    /** Given the words; says whether they are stored. */
    store: Function,
  },
  emits: ["left"],
  data() {
    return { draft: this.value, typing: false, unsaved: false };
  },
  watch: {
    value(value) {
      if (!this.typing && !this.unsaved) this.draft = value;
    },
  },
  methods: {
    focus() {
      this.$refs.words.focus();
      this.$refs.words.select();
    },
    begin() {
      this.typing = true;
    },
    async save() {
      this.typing = false;
      const words = this.draft.trim();
      if (words === this.value || words === "") {
        this.reset();
      } else {
        this.unsaved = !(await this.store(words));
      }
      this.$emit("left");
    },
    reset() {
      this.draft = this.value;
      this.unsaved = false;
    },
    onKey(event) {
      event.stopPropagation();
      if (event.key === "Escape") {
        this.reset();
        this.$refs.words.blur();
      } else if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        if (this.unsaved) this.save();
        else this.$refs.words.blur();
      }
    },
  },
};
