// One thing after another, from the first that nothing was said about; where none is shown, all of them at a glance.
import { computed, ref, watch } from "vue";
import { fill } from "workshop-shared";
import { focusHeading } from "../desk.js";

/** `things` is a computed list of what has an id; `isSaid` tells whether one needs no looking at. */
export function createWalk(desk, things, isSaid) {
  const shown = ref(things.value.find((thing) => !isSaid(thing))?.id ?? null);
  const place = computed(() => things.value.findIndex((thing) => thing.id === shown.value));
  const thing = computed(() => things.value[place.value]);
  const progress = computed(() => fill(desk.texts.n_of_all, { n: place.value + 1, all: things.value.length }));
  // a thing that was taken away while it was looked at makes room for the next one
  watch(things, (now, before) => {
    const at = before.findIndex((each) => each.id === shown.value);
    if (at >= 0 && place.value < 0) shown.value = now[Math.min(at, now.length - 1)]?.id ?? null;
  });

  function show(id) {
    shown.value = id;
    focusHeading();
  }

  function next() {
    show(things.value[place.value + 1]?.id ?? null);
  }

  return { shown, place, thing, progress, show, next };
}
