// a tick or a mark that has the focus takes no text: the remote works on
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]";

export default {
  template: `<span hidden></span>`,
  emits: ["next", "back"],
  methods: {
    press(event) {
      const wish = { PageDown: "next", PageUp: "back" }[event.key];
      // a key that is held down must not run through the agenda
      if (!wish || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const isTyping = event.target instanceof Element && event.target.closest(TYPING);
      if (isTyping || document.querySelector(".q-dialog")) return;
      event.preventDefault();
      this.$emit(wish);
    },
  },
  mounted() {
    window.addEventListener("keydown", this.press);
  },
  unmounted() {
    window.removeEventListener("keydown", this.press);
  },
};
