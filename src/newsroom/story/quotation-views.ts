import type { PlacedQuotation } from "../../content/quotations-of.ts";
import { wordJoint } from "../../kit/text.ts";
import type { HousePolicy } from "../quotation/gate.ts";
import type { SpokenWord } from "../quotation/spoken.ts";
import type { Finding } from "../quotation/verdict.ts";
import type { MomentSource } from "./moment-words.store.ts";
import type { QuotationCheck } from "./quotation-check.store.ts";
import { markOf, type MarkName, sourceMark } from "./quotation-mark.ts";
import type {
  DocumentReference,
  MomentReference,
  PersonReference,
  QuotationOrigin,
  QuotationView,
  SpeakerReference,
} from "./references.ts";

/** What a quotation is shown with. */
export interface QuotationFacts {
  readonly placed: PlacedQuotation;
  /** Null: it was never checked. */
  readonly check: QuotationCheck | null;
  /** Null: the audience may not know of it. */
  readonly moment: MomentReference | null;
  readonly source: MomentSource | null;
  readonly people: ReadonlyMap<string, PersonReference>;
  readonly documents: ReadonlyMap<string, DocumentReference>;
  readonly policy: HousePolicy;
}

/** A quotation as a page shows it. Pure. */
export const viewQuotation = (facts: QuotationFacts): QuotationView => {
  const { quotation, pieces } = facts.placed;
  const own = {
    id: quotation.id,
    source: quotation.source.type,
    pieces,
    speaker: speakerOf(facts),
    signedBy: facts.check?.signedBy ?? null,
    approvedBy: facts.check?.approvedBy ?? null,
  };
  if (quotation.source.type !== "moment") return { ...own, ...unbound, ...sourced(facts) };
  // A recording that may not be known of leaves no trace, and so no verdict either.
  if (facts.moment === null) return { ...own, ...unbound, signedBy: null, approvedBy: null };
  return { ...own, ...bound(facts), moment: facts.moment, origin: null };
};

const noWords = { before: "", inside: "", after: "" } as const;

const unbound = {
  verdict: null,
  verified: false,
  mark: "",
  moment: null,
  words: noWords,
  findings: [],
  skipped: null,
  origin: null,
} as const;

const sourced = ({
  placed,
  check,
  documents,
}: QuotationFacts): { mark: MarkName | ""; origin: QuotationOrigin | null } => {
  const { source } = placed.quotation;
  const signedBy = check?.signedBy ?? null;
  if (source.type === "link")
    return {
      mark: sourceMark("link", signedBy),
      origin: { type: "link", url: source.url, title: source.title },
    };
  if (source.type !== "document") return { mark: "", origin: null };
  const document = documents.get(source.document) ?? null;
  return {
    mark: document === null ? "" : sourceMark("document", signedBy),
    origin: { type: "document", document, page: source.page ?? null },
  };
};

const bound = ({ check, source, policy }: QuotationFacts) => {
  if (check === null || !check.isCurrent || check.verdict === null) return unsettled(source, policy);
  const { verdict, findings, needsApproval, score, isCurrent } = check;
  const isApproved = check.approvedBy !== null;
  return {
    verdict,
    ...markOf({ verdict, findings, needsApproval, score, isCurrent, isApproved, policy }),
    words: source === null ? noWords : wordsOf(source, check),
    findings: findings.filter(({ harmless }) => harmless !== true),
    skipped: skippedOf(findings),
  };
};

/** Its words were changed, and how it stands to them is not known yet. */
const unsettled = (source: MomentSource | null, policy: HousePolicy) => ({
  verdict: null,
  ...markOf({
    verdict: "unchecked",
    findings: [],
    needsApproval: [],
    score: 0,
    isCurrent: false,
    isApproved: false,
    policy,
  }),
  words: source === null ? noWords : wordsOf(source, null),
  findings: [],
  skipped: null,
});

/** What its ellipses leave out. */
const skippedOf = (findings: readonly Finding[]): QuotationView["skipped"] => {
  const ellipses = findings.filter(({ kind, words }) => kind === "ellipsis" && words !== undefined);
  if (ellipses.length === 0) return null;
  const times = ellipses.map(({ milliseconds }) => milliseconds);
  return {
    words: ellipses.reduce((sum, { words = 0 }) => sum + words, 0),
    milliseconds: times.some((time) => time === undefined)
      ? null
      : times.reduce<number>((sum, time) => sum + (time ?? 0), 0),
  };
};

/**
 * The words where it stands (else those of its moment), the rest of their sentences, and one sentence on either side.
 * Each turn begins a line, and somebody else's with their name: nobody is to be taken for having said another's words.
 */
const wordsOf = (
  { words, from, to, language }: MomentSource,
  place: Pick<QuotationCheck, "firstWord" | "lastWord"> | null,
): QuotationView["words"] => {
  const first = place === null ? -1 : words.findIndex(({ number }) => number === place.firstWord);
  const last = place === null ? -1 : words.findLastIndex(({ number }) => number === place.lastWord);
  const [begin, end] = first < 0 || last < first ? [from, to] : [first, last + 1];
  const quoted = words[begin];
  const start = sentencesBack(words, begin);
  const joint = wordJoint(language === "" ? "en" : language);
  const join = (low: number, high: number): string =>
    words
      .slice(low, high)
      .map((word, at) => {
        const previous = low + at === start ? undefined : words[low + at - 1];
        if (previous?.turn !== word.turn)
          return `${previous === undefined ? "" : "\n"}${nameOfOther(word, quoted)}${word.text}`;
        return at === 0 ? word.text : joint + word.text;
      })
      .join("");
  return { before: join(start, begin), inside: join(begin, end), after: join(end, sentencesOn(words, end)) };
};

/** "Jo Park: " where not the speaker of the quoted word is heard; a dash for somebody whom nobody knows. */
const nameOfOther = ({ speaker }: SpokenWord, quoted: SpokenWord | undefined): string => {
  if (quoted === undefined || isSameSpeaker(speaker, quoted.speaker)) return "";
  return speaker.name === null ? "– " : `${speaker.name}: `;
};

const isSameSpeaker = (one: SpokenWord["speaker"], other: SpokenWord["speaker"]): boolean =>
  one.id === other.id && one.name === other.name;

/** Where the sentence before that of this word begins. */
const sentencesBack = (words: readonly SpokenWord[], at: number): number => {
  const own = words[at]?.sentence;
  const before = words.findLast((word, place) => place < at && word.sentence !== own)?.sentence;
  const from = words.findIndex(({ sentence }) => sentence === (before ?? own));
  return from < 0 ? at : Math.min(from, at);
};

/** Behind the end of the sentence after that of the word before this place. */
const sentencesOn = (words: readonly SpokenWord[], at: number): number => {
  const own = words[at - 1]?.sentence;
  const after = words.find((word, place) => place >= at && word.sentence !== own)?.sentence;
  const to = words.findLastIndex(({ sentence }) => sentence === (after ?? own));
  return Math.max(to + 1, at);
};

const speakerOf = ({ placed, people }: QuotationFacts): SpeakerReference | null => {
  const { speaker, speakerName } = placed.quotation;
  const person = speaker === undefined ? undefined : people.get(speaker);
  if (person !== undefined) return { id: person.id, slug: person.slug, name: person.name };
  return speakerName === undefined ? null : { id: null, slug: null, name: speakerName };
};
