// How long ago, on the server's clock: a laptop with a wrong one would say nonsense.

import { count, fill } from "workshop-shared";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "8 s ago", "3 min ago"; both times in milliseconds. */
export function ago(then, now, texts) {
  const seconds = Math.round((now - then) / 1000);
  if (seconds < 2) return texts.now;
  if (seconds < MINUTE) return fill(texts.seconds, { n: seconds });
  if (seconds < HOUR) return fill(texts.minutes, { n: Math.floor(seconds / MINUTE) });
  if (seconds < DAY) return fill(texts.hours, { n: Math.floor(seconds / HOUR) });
  return count(texts.days, Math.floor(seconds / DAY));
}
