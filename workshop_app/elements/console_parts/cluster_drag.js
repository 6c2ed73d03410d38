// Dragging cards by pointer: mouse anywhere on the card, a finger at its grip (elsewhere it scrolls).

const FAR_ENOUGH = 6;
const EDGE = 48;
const SPEED = 14;
const BESIDE = 12;

/**
 * Mixed into the table: it has `dragged(source, cardId)`, `drop(target, cards, keep)` and the ref `ghost`.
 *
 * While a card is carried nothing is drawn anew: the ghost is moved by its transform, once a frame, and the place below
 * it is lit by its class. With hundreds of cards on the table anything else is felt.
 */
export const clusterDrag = {
  data: () => ({ dragging: null }),
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
        cancelAnimationFrame(this.frame);
        this.light(null);
        this.dragging = null;
        this.pointer = null;
        this.letGo = null;
      };
    },
    async carry(event, from, source, cardId) {
      const began = !this.dragging;
      if (began) {
        if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < FAR_ENOUGH) return;
        this.dragging = this.dragged(source, cardId);
      }
      event.preventDefault();
      this.pointer = { x: event.clientX, y: event.clientY };
      if (!began) return;
      await this.$nextTick();
      // measured once: reading a size while things move has the page laid out again
      this.furthest = window.innerWidth - (this.$refs.ghost?.offsetWidth ?? 0) - BESIDE;
      if (this.dragging) this.follow();
    },
    /** Once a frame, as long as something is carried. */
    follow() {
      const { x, y } = this.pointer;
      const below = document.elementFromPoint(x, y);
      const list = below?.closest("[data-scrolls]");
      if (list) {
        const { top, bottom } = list.getBoundingClientRect();
        if (y < top + EDGE) list.scrollTop -= SPEED;
        else if (y > bottom - EDGE) list.scrollTop += SPEED;
      }
      this.light(below?.closest("[data-drop]"));
      const { ghost } = this.$refs;
      if (ghost) ghost.style.transform = `translate3d(${Math.min(x + BESIDE, this.furthest)}px, ${y + BESIDE}px, 0)`;
      this.frame = requestAnimationFrame(() => this.follow());
    },
    light(place) {
      // what was free already has nowhere to go in the list of free cards
      const lit = place?.dataset.drop === "free:" && !this.dragging?.source ? null : place;
      if (lit === this.lit) return;
      this.lit?.classList.remove("is-target");
      lit?.classList.add("is-target");
      this.lit = lit;
    },
    release_(event) {
      const { dragging } = this;
      const target = dragging && targetAt({ x: event.clientX, y: event.clientY });
      this.letGo();
      if (!dragging) return;
      swallowClick();
      if (target) this.drop(target, dragging, event.ctrlKey || event.altKey || event.metaKey);
    },
  },
};

function targetAt({ x, y }) {
  return document.elementFromPoint(x, y)?.closest("[data-drop]")?.dataset.drop ?? "";
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
