// Finds a place on the stage by its mark. A chip that stands for a field is pressed, so that its things are shown.

const PATIENCE = 3000; // a stage that was just opened is drawn within this time
const SHOWN = 6000;

export default {
  template: `<span hidden></span>`,
  unmounted() {
    clearTimeout(this.waiting);
    this.fade();
  },
  methods: {
    point(marks, until = Date.now() + PATIENCE) {
      clearTimeout(this.waiting);
      const places = marks.map((mark) => this.find(mark));
      if (places.some((found) => !found.length) && Date.now() < until) {
        this.waiting = setTimeout(() => this.point(marks, until), 50);
        return;
      }
      for (const chip of places.flat()) if (chip.getAttribute("aria-pressed") === "false") chip.click();
      this.fade();
      this.marked = places.flat();
      for (const place of this.marked) place.classList.add("is-pointed");
      const main = this.marked.at(-1);
      main?.scrollIntoView({ block: "center" });
      // for whoever does not see the mark; what takes no focus by itself is left alone again at once
      if (main && main.tabIndex < 0) {
        main.setAttribute("tabindex", "-1");
        main.addEventListener("blur", () => main.removeAttribute("tabindex"), { once: true });
      }
      main?.focus({ preventScroll: true });
      this.waiting = setTimeout(() => this.fade(), SHOWN);
    },
    find(mark) {
      const name = CSS.escape(mark);
      const stage = document.querySelector(".stage-place");
      return [...(stage?.querySelectorAll(`[data-mark="${name}"], [data-drop="${name}"]`) ?? [])];
    },
    fade() {
      for (const place of this.marked ?? []) place.classList.remove("is-pointed");
      this.marked = [];
    },
  },
};
