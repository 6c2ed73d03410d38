// What this phone keeps of one workshop: drafts and what was not sent yet.

/** Values by name; they outlive a reload where the browser lets us store, and a step change in any case. */
export function createMemory(code) {
  const prefix = `workshop:${code}:`;
  const page = new Map();
  const storage = usableStorage();

  function read(name) {
    if (page.has(name)) return page.get(name);
    try {
      return JSON.parse(storage.getItem(prefix + name));
    } catch {
      return null;
    }
  }

  function write(name, value) {
    try {
      if (value === null) storage.removeItem(prefix + name);
      else storage.setItem(prefix + name, JSON.stringify(value));
      page.delete(name);
    } catch {
      // storage is forbidden or full: this page remembers alone
      page.set(name, value);
    }
  }

  /** Whether another tab has not dropped it meanwhile. */
  function holds(name) {
    if (page.has(name)) return page.get(name) !== null;
    return storage === null || storage.getItem(prefix + name) !== null;
  }

  function names(start) {
    const stored = storage === null ? [] : Object.keys(storage).filter((key) => key.startsWith(prefix));
    const all = new Set([...stored.map((key) => key.slice(prefix.length)), ...page.keys()]);
    return [...all].filter((name) => name.startsWith(start) && read(name) !== null);
  }

  return { read, write, holds, names };
}

function usableStorage() {
  try {
    window.localStorage.setItem("workshop:probe", "1");
    window.localStorage.removeItem("workshop:probe");
    return window.localStorage;
  } catch {
    return null;
  }
}
