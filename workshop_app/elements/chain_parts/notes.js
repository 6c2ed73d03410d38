// What is known about a thing of the chain besides its words: numbers, votes round by round, where it came from.

import { count, fill } from "workshop-shared";

/** Sentences about a thing; `from` is the thing under which it is listed, if it is listed under one. */
export function notesOf(thing, from, { texts, language, find, fieldName }) {
  switch (thing.kind) {
    case "core_goal":
      return [...service(from, thing, texts), count(texts.served_by, thing.rests_on.length)];
    case "goal":
      return [
        ...service(thing, from, texts),
        ...points(thing, texts),
        ...some(texts.clusters, thing.rests_on.length),
        ...some(texts.projects, find(thing.leads_to).filter((each) => each.kind === "project").length),
      ];
    case "cluster":
      return [count(texts.cards, thing.rests_on.length), ...points(thing, texts)];
    case "project":
      return [...placing(thing, texts, language), ...votes(thing, texts), ...origin(thing, texts)];
    case "card":
      return [
        fill(texts.card_number, { n: thing.card }),
        ...votes(thing, texts),
        ...origin(thing, texts),
        ...(from || !thing.field_id ? [] : [fieldName(thing.field_id)]),
      ];
    default:
      return [];
  }
}

function service(goal, core, texts) {
  const level = core?.kind === "core_goal" ? goal?.serves?.[core.id] : undefined;
  return level ? [fill(texts.service, { n: level })] : [];
}

function some(pair, n) {
  return n ? [count(pair, n)] : [];
}

function points(thing, texts) {
  return [...(thing.points === null ? [] : [count(texts.points, thing.points)]), ...rounds(thing, texts)];
}

function votes(thing, texts) {
  const earlier = thing.earlier_points === null ? [] : [count(texts.earlier_points, thing.earlier_points)];
  return [...rounds(thing, texts), ...earlier];
}

function rounds(thing, texts) {
  return thing.rounds.map(({ number, points: n }) => fill(texts.in_round, { round: number, points: count(texts.points, n) }));
}

function placing(thing, texts, language) {
  if (!thing.ratings) return [texts.unrated];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return [
    fill(texts.impact, { n: number.format(thing.impact) }),
    fill(texts.effort, { n: number.format(thing.effort) }),
    count(texts.ratings, thing.ratings),
  ];
}

function origin(thing, texts) {
  const words = texts.origins[thing.origin];
  const from = thing.source ? fill(texts.origin_of, { origin: words, source: thing.source }) : words;
  return thing.author ? [from, thing.author] : [from];
}
