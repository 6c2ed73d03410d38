import { count, fill } from "workshop-shared";

/** How the board speaks: its sentences with numbers written as the workshop's language writes them. */
export function speech(texts, language) {
  const whole = new Intl.NumberFormat(language);
  const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
  const write = (value) => (typeof value === "number" ? whole.format(value) : value);
  const written = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, write(value)]));
  return {
    text: (name, values = {}) => fill(texts[name], written(values)),
    count: (name, n, values = {}) => count(texts[name], n, written({ n, ...values })),
    number: (value) => whole.format(value),
    decimal: (value) => tenth.format(value),
    clock: (moment) => clock.format(moment),
  };
}

/** "K7M PQ4": two groups of three are read and typed more easily. */
export function spokenCode(code) {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
