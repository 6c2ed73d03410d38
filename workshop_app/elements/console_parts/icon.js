// A few signs, drawn here: no icon font is loaded for them.

const PATHS = {
  star: "M12 3l2.7 5.8 6.3.7-4.7 4.3 1.3 6.2L12 16.9 6.4 20l1.3-6.2L3 9.5l6.3-.7z",
  pencil: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  hide: "M12 3a9 9 0 100 18 9 9 0 000-18zM5.6 5.6l12.8 12.8",
  back: "M4 12h13M11 6l-6 6 6 6",
  close: "M6 6l12 12M18 6L6 18",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  grip: "M9 5h.01M15 5h.01M9 12h.01M15 12h.01M9 19h.01M15 19h.01",
  check: "M5 12l5 5L20 7",
  open: "M8 10l4 4 4-4",
  plus: "M12 5v14M5 12h14",
};

export const Icon = {
  template: `
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
         stroke-linecap="round" stroke-linejoin="round"><path :d="path" /></svg>
  `,
  props: { name: String },
  computed: {
    path() {
      return PATHS[this.name];
    },
  },
};
