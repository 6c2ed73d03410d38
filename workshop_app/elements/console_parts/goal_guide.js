// The guide to a goal's wording: four short parts, and the sentence they make.

import { fill } from "workshop-shared";

const PARTS = ["who", "change", "by", "seen"];
/** Characters of a part, as sessions/goal_guide.py has them. */
const MOST = 200;
const VERB = /^(\S+(?: (?:sich|es|uns))?)\s*(.*)$/;

/** The question for an AskDialog: `guide` is what the parts begin with, `then` is given the parts. */
export function guideQuestion({ texts, title, guide, wording = "", send, then }) {
  return {
    title,
    hint: texts.guide_hint,
    quotes: wording ? [wording] : [],
    quotesLabel: texts.guide_now,
    inputs: PARTS.map((name) => ({
      name,
      label: texts.guide[name],
      example: texts.guide_examples[name],
      value: guide?.[name] ?? "",
      most: MOST,
      optional: name === "by" || name === "seen",
    })),
    previewLabel: texts.guide_preview,
    preview: (values) => sentence(texts.guide_patterns, values),
    send,
    then: (values) => then(Object.fromEntries(PARTS.map((name) => [name, values[name]]))),
  };
}

/** The sentence that the server is going to make of these parts; what is still missing is an ellipsis. */
export function sentence(patterns, typed) {
  const part = (name) => typed[name].replace(/\s+/g, " ").trim().replace(/[.;, ]+$/, "");
  const by = part("by").replace(/^(bis|by)\s+/i, "");
  const seen = part("seen").replace(/^(dass|because)\s+/i, "");
  const [, verb, rest] = VERB.exec(part("change")) ?? [null, "…", ""];
  const pattern = patterns[by ? (seen ? "by_seen" : "by") : seen ? "seen" : "plain"];
  return fill(rest ? pattern : pattern.replace(" {rest}", ""), { who: part("who") || "…", verb, rest, by, seen });
}
