import type { Inline, Mark } from "./inline.ts";

/** Outermost first: what stands around what, wherever marks are nested. */
const markOrder: readonly Mark["type"][] = ["quotation", "note", "link", "strong", "emphasis"];

/**
 * The one way to write a run of text: marks in order and once each, equal neighbours joined, nothing empty, no spaces or
 * breaks at the edges nor spaces beside a break. The words stay as they are.
 */
export const normaliseInlines = (content: readonly Inline[]): Inline[] =>
  trimEdges(joinEqual(content.map(normaliseMarks)));

const normaliseMarks = (part: Inline): Inline => {
  if (part.type === "break" || part.marks === undefined) return part;
  const { marks, ...bare } = part;
  const seen = new Set<string>();
  const once = marks.filter((mark) => {
    const key = keyOf(mark);
    return seen.has(key) ? false : seen.add(key);
  });
  once.sort((one, other) => markOrder.indexOf(one.type) - markOrder.indexOf(other.type));
  return once.length === 0 ? bare : { ...bare, marks: once };
};

/** The same for marks that say the same, whatever the order of their fields. */
export const keyOf = (mark: Mark): string => {
  if (mark.type === "quotation") return `quotation ${mark.id}`;
  if (mark.type === "link")
    return "work" in mark.to ? `link work ${mark.to.work}` : `link url ${mark.to.url}`;
  if (mark.type === "note") return JSON.stringify(["note", mark.id, mark.note, mark.text, mark.url ?? null]);
  return mark.type;
};

const marksKey = (marks: readonly Mark[] | undefined): string => (marks ?? []).map(keyOf).join("\n");

const joinEqual = (content: readonly Inline[]): Inline[] => {
  const joined: Inline[] = [];
  let lastKey = "";
  for (const part of content) {
    if (part.type === "break") {
      joined.push(part);
      continue;
    }
    if (part.text === "") continue;
    const last = joined.at(-1);
    const key = marksKey(part.marks);
    if (last?.type === "text" && lastKey === key)
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
    lastKey = key;
  }
  return joined;
};

/** Takes spaces away at the edges and beside breaks, and breaks at the edges. What becomes empty goes. */
const trimEdges = (content: readonly Inline[]): Inline[] =>
  joinEqual(dropEdgeBreaks(trimSide(trimSide(content, "start").toReversed(), "end").toReversed()));

const trimSide = (content: readonly Inline[], side: "start" | "end"): Inline[] => {
  const kept: Inline[] = [];
  let atEdge = true;
  for (const part of content) {
    if (part.type === "break") {
      kept.push(part);
      atEdge = true;
      continue;
    }
    const text = !atEdge ? part.text : part.text.replace(side === "start" ? /^ +/ : / +$/, "");
    if (text === "") continue;
    kept.push(text === part.text ? part : { ...part, text });
    atEdge = false;
  }
  return kept;
};

const dropEdgeBreaks = (content: readonly Inline[]): readonly Inline[] => {
  const first = content.findIndex((part) => part.type === "text");
  if (first < 0) return [];
  return content.slice(first, content.findLastIndex((part) => part.type === "text") + 1);
};
