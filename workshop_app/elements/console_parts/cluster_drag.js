// Dragging cards by pointer: mouse anywhere on the card, a finger at its grip (elsewhere it scrolls).

const FAR_ENOUGH = 6;
const EDGE = 48;
const SPEED = 14;
const BESIDE = 12;

/** Mixed into the table: it has `dragged(source, cardId)`, `drop(target, cards, keep)` and the ref `ghost`. */
export const clusterDrag = {
  data: () => ({ dragging: null, target: "" }),
  beforeUnmount() {
    this.letGo?.();
  },
  methods: {
    /** A pointer goes down on a card. It is a drag once it has moved a little; before, it is a click. */
    grab(down, source, cardId) {
      if (down.button !== 0 || down.target.closest("button, input, a")) return;
      if (down.pointerType !== "mouse" && !down.target.closest("[data-grip]")) return;
      const from = { x: down.clientX, y: down.clientY };
      const mine = (event) => event.pointerId === down.pointerId;
      const hands = {
        pointermove: (event) => mine(event) && this.carry(event, from, source, cardId),
        pointerup: (event) => mine(event) && this.release_(event),
        pointercancel: (event) => mine(event) && this.letGo(),
        keydown: (event) => event.key === "Escape" && this.letGo(),
      };
      this.letGo?.();
      for (const [name, hand] of Object.entries(hands)) window.addEventListener(name, hand, true);
      this.letGo = () => {
        for (const [name, hand] of Object.entries(hands)) window.removeEventListener(name, hand, true);
        cancelAnimationFrame(this.scrolling);
        this.dragging = null;
        this.target = "";
        this.letGo = null;
      };
    },
    carry(event, from, source, cardId) {
      if (!this.dragging) {
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < FAR_ENOUGH) return;
        this.dragging = this.dragged(source, cardId);
        this.scrollAtEdges();
      }
      event.preventDefault();
      this.pointer = { x: event.clientX, y: event.clientY };
      this.target = targetAt(this.pointer);
      const ghost = this.$refs.ghost;
      const right = window.innerWidth - (ghost?.offsetWidth ?? 0) - BESIDE;
      if (ghost) ghost.style.transform = `translate(${Math.min(event.clientX + BESIDE, right)}px, ${event.clientY + BESIDE}px)`;
    },
    release_(event) {
      const { dragging } = this;
      const target = dragging && targetAt({ x: event.clientX, y: event.clientY });
      this.letGo();
      if (!dragging) return;
      swallowClick();
      if (target) this.drop(target, dragging, event.ctrlKey || event.altKey || event.metaKey);
    },
    scrollAtEdges() {
      const step = () => {
        const list = this.pointer && scrollerAt(this.pointer);
        if (list) {
          const { top, bottom } = list.getBoundingClientRect();
          if (this.pointer.y < top + EDGE) list.scrollTop -= SPEED;
          else if (this.pointer.y > bottom - EDGE) list.scrollTop += SPEED;
        }
        this.scrolling = requestAnimationFrame(step);
      };
      this.scrolling = requestAnimationFrame(step);
    },
  },
};

function targetAt({ x, y }) {
  return document.elementFromPoint(x, y)?.closest("[data-drop]")?.dataset.drop ?? "";
}

function scrollerAt({ x, y }) {
  return document.elementFromPoint(x, y)?.closest("[data-scrolls]");
}

/** The release of a drag is no click on what lies below it. */
function swallowClick() {
  const swallow = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, true));
}
