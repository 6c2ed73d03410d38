// A button that opens a short list to pick one thing from. Unlike a select, nothing happens before something is picked.

import { Icon } from "./icon.js";

const GAP = 4;
const EDGE = 8;

export const PickMenu = {
  template: `
    <span class="pick">
      <button type="button" ref="button" :class="look" aria-haspopup="menu" :aria-expanded="open ? 'true' : 'false'"
              :aria-label="name" :disabled="!offered.length" @click="toggle" @keydown.down.prevent="show">
        <slot>{{ label }}</slot><icon name="open" />
      </button>
      <span v-if="open" ref="menu" class="pick-menu" role="menu" :aria-label="name ?? label" popover="manual"
            :style="place" @keydown="onKey">
        <button v-for="option in offered" :key="option.id" type="button" role="menuitem" tabindex="-1"
                class="pick-option" dir="auto" @click="pick(option)">
          <i v-if="option.colour" class="pick-dot" :style="{ background: option.colour }"></i>{{ option.label }}
        </button>
      </span>
    </span>
  `,
  components: { Icon },
  emits: ["pick"],
  props: {
    label: String,
    /** What is read out, where the label alone would not tell one menu from another. */
    name: String,
    /** `[{ id, label, colour }]` */
    options: Array,
    /** Where it stands already: not offered. */
    current: String,
    look: { type: String, default: "press press-quiet" },
  },
  data: () => ({ open: false, place: {} }),
  computed: {
    offered() {
      return this.options.filter((option) => option.id !== this.current);
    },
  },
  beforeUnmount() {
    this.hide();
  },
  methods: {
    toggle() {
      this.open ? this.hide() : this.show();
    },
    async show() {
      if (this.open) return;
      this.open = true;
      this.place = { visibility: "hidden" };
      await this.$nextTick();
      if (!this.$refs.menu) return;
      this.$refs.menu.showPopover?.();
      this.place = this.nearButton();
      this.outside = (event) => {
        if (!this.$el.contains(event.target)) this.hide();
      };
      document.addEventListener("pointerdown", this.outside, true);
      document.addEventListener("scroll", this.follow, true);
      await this.$nextTick();
      this.items()[0]?.focus();
    },
    hide() {
      this.open = false;
      document.removeEventListener("pointerdown", this.outside, true);
      document.removeEventListener("scroll", this.follow, true);
    },
    follow(event) {
      if (this.open && !this.$refs.menu?.contains(event.target)) this.place = this.nearButton();
    },
    nearButton() {
      const button = this.$refs.button.getBoundingClientRect();
      const menu = this.$refs.menu.getBoundingClientRect();
      const below = button.bottom + GAP;
      const fits = below + menu.height < window.innerHeight - EDGE;
      const top = fits ? below : Math.max(EDGE, button.top - GAP - menu.height);
      const left = Math.max(EDGE, Math.min(button.left, window.innerWidth - menu.width - EDGE));
      return { top: `${top}px`, left: `${left}px` };
    },
    pick(option) {
      this.hide();
      this.$refs.button.focus();
      this.$emit("pick", option.id);
    },
    onKey(event) {
      event.stopPropagation();
      const items = this.items();
      const at = items.indexOf(document.activeElement);
      const goes = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
      if (event.key === "Escape" || event.key === "Tab") {
        this.hide();
        this.$refs.button.focus();
      } else if (goes !== undefined) {
        event.preventDefault();
        items[(goes + items.length) % items.length].focus();
      }
    },
    items() {
      return [...(this.$refs.menu?.querySelectorAll("[role=menuitem]") ?? [])];
    },
  },
};
