import { type PlacedQuotation, quotationsOf } from "../../content/quotations-of.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { judge } from "../quotation/judge.ts";
import { joinSpoken, type SpeakerName, type SpokenWord } from "../quotation/spoken.ts";
import type { Finding, Judgement, QuotedPlace } from "../quotation/verdict.ts";
import type { RevisionToDerive } from "./derive-uses.ts";
import { type MomentSource, readMomentSources } from "./moment-words.store.ts";
import { fingerprintOf } from "./quotation-fingerprint.ts";
import { findMoments, type UsableMoment } from "./usable-moments.store.ts";

/** How one quotation stands against the words now. */
export interface ExaminedQuotation {
  readonly placed: PlacedQuotation;
  /** In the recording's current cut where its words are there. Null: it has none, or it is withheld. */
  readonly moment: UsableMoment | null;
  /** Of the transcript; null without a moment. */
  readonly version: number | null;
  /** Null: sourced otherwise, or bound to nothing. */
  readonly judgement: Judgement | null;
  readonly fingerprint: string;
}

/** Holds every quotation of a revision against the words of its moment as they stand now. Writes nothing. */
export const examineQuotations = async (
  db: Database | Trx,
  revision: RevisionToDerive,
): Promise<ExaminedQuotation[]> => {
  const quotations = quotationsOf(revision.content);
  const moments = await findMoments(db, quotations.flatMap(momentOf));
  const shown = [...moments.values()].filter(({ isWithheld }) => !isWithheld);
  const sources = await readMomentSources(
    db,
    shown.map(({ current }) => current),
  );
  const names = await findNames(
    db,
    quotations.flatMap(({ quotation }) => quotation.speaker ?? []),
  );
  return quotations.map((placed) => {
    const [asked] = momentOf(placed);
    const moment = asked === undefined ? undefined : moments.get(asked);
    const source = moment === undefined ? undefined : sources.get(moment.current.id);
    return asked === undefined
      ? sourced(placed)
      : examine(placed, moment, source ?? noWords, names, revision.content.language);
  });
};

const momentOf = ({ quotation: { source } }: PlacedQuotation): string[] =>
  source.type === "moment" ? [source.moment] : [];

const noWords: MomentSource = { words: [], from: 0, to: 0, version: 0, language: "", origin: "text" };

const sourced = (placed: PlacedQuotation): ExaminedQuotation => ({
  placed,
  moment: null,
  version: null,
  judgement: null,
  fingerprint: fingerprintOf({ ...placed, recordingId: null, spoken: "", spokenBy: "", findings: [] }),
});

const examine = (
  placed: PlacedQuotation,
  moment: UsableMoment | undefined,
  source: MomentSource,
  names: ReadonlyMap<string, string>,
  language: string,
): ExaminedQuotation => {
  const usable = moment === undefined || moment.isWithheld ? null : moment;
  const judgement =
    usable === null ? notThere(placed) : judgeWithin(placed, source, speakerOf(placed, names), language);
  const said = saidAt(source.words, judgement.place);
  return {
    placed,
    moment: usable,
    version: usable === null ? null : source.version,
    judgement,
    fingerprint: fingerprintOf({
      ...placed,
      recordingId: usable?.current.recordingId ?? null,
      spoken: joinSpoken(said),
      spokenBy: [...new Set(said.map(({ speaker }) => speaker.id ?? speaker.name ?? ""))].join(", "),
      findings: judgement.findings,
    }),
  };
};

const judgeWithin = (
  { quotation, pieces }: PlacedQuotation,
  source: MomentSource,
  speaker: SpeakerName | null,
  language: string,
): Judgement => {
  const [first, last] = [source.words[source.from], source.words[source.to - 1]];
  const quoted = { pieces, speaker, language, isTranslation: quotation.translatedFrom !== undefined };
  const known = source.language === "" ? { ...source, language } : source;
  return first === undefined || last === undefined
    ? judge(quoted, { ...known, words: [] })
    : judge(quoted, known, { within: { firstWord: first.number, lastWord: last.number } });
};

const speakerOf = (
  { quotation: { speaker, speakerName } }: PlacedQuotation,
  names: ReadonlyMap<string, string>,
): SpeakerName | null => {
  if (speaker !== undefined) return { id: speaker, name: names.get(speaker) ?? null };
  return speakerName === undefined ? null : { id: null, name: speakerName };
};

/** Bound to what may not be shown (any more). */
const notThere = ({ pieces }: PlacedQuotation): Judgement => {
  const quoted = pieces.join(" ");
  const finding: Finding = {
    kind: "not-found",
    quoted,
    spoken: "",
    from: 0,
    to: quoted.length,
    firstWord: null,
    lastWord: null,
  };
  return { verdict: "differs", findings: [finding], needsApproval: [], place: null, score: 0 };
};

const saidAt = (words: readonly SpokenWord[], place: QuotedPlace | null): readonly SpokenWord[] => {
  if (place === null) return [];
  const from = words.findIndex(({ number }) => number === place.firstWord);
  const to = words.findLastIndex(({ number }) => number === place.lastWord);
  return from < 0 || to < from ? [] : words.slice(from, to + 1);
};

const findNames = async (db: Database | Trx, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("person").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
