// What this phone said about the things of last time: what the server has, and what is on its way.
import { count, fill } from "workshop-shared";

export function createMarks(desk) {
  const slot = (id) => `mark:${id}`;

  /** What was said about a thing; `null` where nothing was. */
  function of(id) {
    const wanted = desk.errands.wanted(slot(id));
    return (wanted ? wanted.body.mark : desk.own.value.marks[id]) ?? null;
  }

  function say(id, mark) {
    desk.errands.add({ kind: "mark", slot: slot(id), method: "PUT", path: `/carried/${id}/mark`, body: { mark } });
  }

  /** What kind of thing it is, and how much it was worth to the room last time. */
  function facts(thing) {
    const parts = [fill(desk.texts.review_kinds[thing.kind] ?? "", { sign: thing.sign ?? "" })];
    if (thing.earlier_points !== null) parts.push(count(desk.texts.review_points, thing.earlier_points));
    return parts.filter(Boolean).join(" · ");
  }

  return { of, say, facts };
}
