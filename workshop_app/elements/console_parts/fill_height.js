// A table that scrolls inside fills what is left of the window below its top.

const LEAST = 440;

/** Keeps `--room` of the element at the free height in pixels; returns how to stop. */
export function fillHeight(element, below = 20) {
  const measure = () => {
    const scroller = scrollerOf(element);
    const bottom = scroller ? scroller.getBoundingClientRect().bottom : window.innerHeight;
    const top = element.getBoundingClientRect().top + (scroller?.scrollTop ?? window.scrollY);
    element.style.setProperty("--room", `${Math.max(LEAST, bottom - top - below)}px`);
  };
  measure();
  // what stands above may wrap or grow
  const watch = new ResizeObserver(measure);
  if (element.parentElement) watch.observe(element.parentElement);
  watch.observe(document.body);
  window.addEventListener("resize", measure);
  return () => {
    watch.disconnect();
    window.removeEventListener("resize", measure);
  };
}

function scrollerOf(element) {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}
