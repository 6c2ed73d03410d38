// Texts that somebody is still writing. They survive reload, sleep and a step change.
import { effectScope, reactive, ref, watch } from "vue";

export function createDrafts(memory) {
  const open = reactive({});
  // the watchers must outlive the step that asked first
  const scope = effectScope(true);
  const forgotten = ref(0);

  /** The draft of this name, as it was left; `blank` is what it is like before anything was written. */
  function of(name, blank) {
    if (!open[name]) {
      open[name] = { ...blank, ...memory.read(`draft:${name}`) };
      const keep = (draft) => draft && memory.write(`draft:${name}`, { ...draft });
      scope.run(() => watch(() => open[name], keep, { deep: true, flush: "sync" }));
    }
    return open[name];
  }

  function forget(name) {
    delete open[name];
    memory.write(`draft:${name}`, null);
    forgotten.value += 1;
  }

  /** Keeps a text that nobody is writing just now; it is listed among those that were not sent. */
  function put(name, draft) {
    memory.write(`draft:${name}`, draft);
    forgotten.value += 1;
  }

  function exists(name) {
    return memory.read(`draft:${name}`) !== null;
  }

  /** Half-written cards of other steps than this one: `{name, title, text, field_id, goal_id}`. */
  function elsewhere(stepId) {
    // nobody writes in another step's text field meanwhile, so only forgetting changes the list
    void forgotten.value;
    const names = memory.names("draft:card:").filter((name) => name !== `draft:card:${stepId}`);
    return names
      .map((name) => ({ name: name.slice("draft:".length), ...memory.read(name) }))
      .filter((draft) => draft.text?.trim());
  }

  return { of, forget, put, exists, elsewhere };
}

export function blankGroup() {
  return { field_id: null, cards: [], name: "", naming: false };
}
