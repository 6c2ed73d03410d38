// A text in which words are marked. The parts are drawn as text, whatever somebody typed.

const WORDS = /(\p{L}+)/u;

export const MarkedText = {
  template: `<span dir="auto"><template v-for="[words, marked] in parts"><mark v-if="marked">{{ words }}</mark><template
    v-else>{{ words }}</template></template></span>`,
  props: {
    text: String,
    /** In small letters. */
    marks: Array,
  },
  computed: {
    parts() {
      const marks = new Set(this.marks);
      return this.text.split(WORDS).map((words, place) => [words, place % 2 === 1 && marks.has(words.toLowerCase())]);
    },
  },
};
