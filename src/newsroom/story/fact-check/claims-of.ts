import { createHash } from "node:crypto";
import type { Block } from "../../../content/block.ts";
import { type Inline, inlineText, type LinkTarget } from "../../../content/inline.ts";
import { quotationsOf } from "../../../content/quotations-of.ts";
import type { StoryContent } from "../../../content/story-content.ts";
import { everyInline, type InlineRun } from "../../../content/walk.ts";
import type { Claim, ClaimSource } from "./claim.ts";
import { sentencesWithFigures } from "./figures.ts";

/** Everything in a story that can be held against something, in the order of reading. Pure. */
export const claimsOf = (content: StoryContent): Claim[] => {
  const { headline, standfirst, language, body } = content;
  const inBody = [
    ...quotationsOf(content).map(quotationClaim),
    ...body.blocks.flatMap(excerptClaim),
    ...everyInline(body).flatMap((run) => figureClaims(run, language).concat(linkClaims(run))),
  ];
  const places = new Map(body.blocks.map(({ id }, at) => [id, at]));
  return [
    ...figuresOf("headline", headline, headline, language, []),
    ...figuresOf("standfirst", standfirst, standfirst, language, []),
    ...once(inBody).toSorted((one, other) => (places.get(one.part) ?? 0) - (places.get(other.part) ?? 0)),
  ];
};

/** A quotation through several items of a list is one. */
const once = (claims: readonly Claim[]): Claim[] => [...new Map(claims.map((one) => [one.id, one])).values()];

const quotationClaim = ({
  quotation: { id, source },
  blockId,
  pieces,
  prefix,
  suffix,
}: ReturnType<typeof quotationsOf>[number]): Claim => ({
  kind: "quotation",
  id: `quotation:${id}`,
  part: blockId,
  text: pieces.join(" "),
  around: [prefix, suffix].filter((some) => some.trim() !== "").join("…"),
  sources:
    source.type === "link" ? [{ label: source.title || source.url, url: source.url, workId: null }] : [],
  momentId: source.type === "moment" ? source.moment : null,
});

const excerptClaim = (block: Block): Claim[] =>
  block.kind === "excerpt" || block.kind === "audioMoment"
    ? [
        {
          kind: "excerpt",
          id: `excerpt:${block.id}`,
          part: block.id,
          text: block.title ?? "",
          around: block.caption === undefined ? "" : inlineText(block.caption),
          sources: [],
          momentId: block.moment,
        },
      ]
    : [];

const figureClaims = ({ block, partId, content, quotations }: InlineRun, language: string): Claim[] => {
  // The words of a quotation are held against their moment, not once more for their numbers.
  if (block.kind === "quotation") return [];
  const quoted = content.map((part) => (isQuoted(part) ? " ".repeat(textOf(part).length) : textOf(part)));
  const hasQuotation = quotations.length > 0;
  return figuresOf(
    block.id,
    inlineText(content),
    hasQuotation ? quoted.join("") : inlineText(content),
    language,
    content,
    partId,
  );
};

const figuresOf = (
  part: string,
  text: string,
  quoted: string,
  language: string,
  content: readonly Inline[],
  partId = part,
): Claim[] =>
  sentencesWithFigures(text, language, quoted).map((sentence) => ({
    kind: "figure",
    id: `figure:${partId}:${shortHash(sentence.text)}`,
    part,
    text: sentence.text,
    around: "",
    sources: sourcesWithin(content, sentence.from, sentence.to),
    momentId: null,
  }));

/** Notes that name a source on words of this stretch. */
const sourcesWithin = (content: readonly Inline[], from: number, to: number): ClaimSource[] => {
  let at = 0;
  const notes = new Map<string, ClaimSource>();
  for (const part of content) {
    const begins = at;
    at += textOf(part).length;
    if (at <= from || begins >= to || part.type !== "text") continue;
    for (const mark of part.marks ?? [])
      if (mark.type === "note" && mark.note === "source")
        notes.set(mark.id, { label: mark.text, url: mark.url ?? null, workId: null });
      else if (mark.type === "link") notes.set(JSON.stringify(mark.to), sourceOf(mark.to));
  }
  return [...notes.values()];
};

const linkClaims = ({ block, partId, content }: InlineRun): Claim[] => {
  const links: { to: LinkTarget; text: string; at: number }[] = [];
  for (const [at, part] of content.entries()) {
    const mark = part.type === "text" ? part.marks?.find((one) => one.type === "link") : undefined;
    if (mark === undefined) continue;
    const last = links.at(-1);
    if (last?.at === at - 1 && JSON.stringify(last.to) === JSON.stringify(mark.to)) {
      last.text += textOf(part);
      last.at = at;
    } else links.push({ to: mark.to, text: textOf(part), at });
  }
  return links.map(({ to, text }) => ({
    kind: "link",
    id: `link:${partId}:${shortHash(JSON.stringify([to, text]))}`,
    part: block.id,
    text,
    around: inlineText(content),
    sources: [sourceOf(to)],
    momentId: null,
  }));
};

const sourceOf = (to: LinkTarget): ClaimSource =>
  "work" in to ? { label: "", url: null, workId: to.work } : { label: to.url, url: to.url, workId: null };

const textOf = (part: Inline): string => (part.type === "text" ? part.text : "\n");

const isQuoted = (part: Inline): boolean =>
  part.type === "text" && part.marks?.some(({ type }) => type === "quotation") === true;

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
