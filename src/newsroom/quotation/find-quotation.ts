import type { Database, Trx } from "../../platform/database/database.ts";
import type { RecordingCard } from "../recording/recording.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { type JudgedPlace, judgePlaces, misheardPlace } from "./judge-places.ts";
import { literalRuns } from "./literal-runs.ts";
import { findCards, findCurrentCut } from "./quoted-recording.store.ts";
import { bestFirst, isAsGood, isWorthTelling } from "./rank-found.ts";
import { readParts } from "./spoken-source.store.ts";
import type { SpeakerName } from "./spoken.ts";

/** Words as quoted, and where they may be looked for. */
export interface QuotationAsked {
  /** The quotation as printed: more than one where an attribution breaks it. */
  readonly pieces: readonly string[];
  /** BCP 47; that of the words found where it is not said. */
  readonly language?: string;
  /** Who is said to have said it. It is found in another's mouth, too, and then misattributed. */
  readonly speaker?: SpeakerName | null;
  /** In this recording's current cut alone. */
  readonly recordingId?: string;
  /** In this cut alone, current or not. */
  readonly cutId?: string;
  /** Places to give at most, 1 to 20: 5 when not said. Those as good as the best are given in any case, up to 20. */
  readonly limit?: number;
  /** The public is told of published recordings alone; staff of all that were not withdrawn. */
  readonly audience: "staff" | "public";
}

/** A place where a quotation, or much of it, was said. */
export interface FoundQuotation extends JudgedPlace {
  readonly recording: RecordingCard;
  /** Another place is just as good: which is meant is for a person to say. */
  readonly ambiguous: boolean;
}

const mostGiven = 20;
/** Places that are judged, and how much of the quotation must be said at one for that. */
const mostJudged = 10;
const leastLikeness = 0.4;
const asLikely = 0.98;
/** Of what differs, more than this share of the words must agree: else chance has brought a few common ones together. */
const leastScore = 0.5;
/** Where the judge finds nothing: how much must be said at a place, and how much more than at the next, to be told. */
const clearLikeness = 0.43;
const clearMargin = 0.15;
/** Of a longer quotation only so many characters are looked for. */
const longest = 20_000;

/**
 * Finds where words were said, in the whole archive or a part of it. Best first; equally good places are all given; none
 * where too little of it was ever said. However common the words, the work is bounded.
 */
export const findQuotation = async (db: Database | Trx, ask: QuotationAsked): Promise<FoundQuotation[]> => {
  const pieces = readable(ask.pieces);
  const runs = literalRuns(pieces);
  if (runs.length === 0) return [];
  const cutId = await cutOf(db, ask);
  if (cutId === undefined) return [];
  const candidates = await findCandidates(db, {
    runs,
    language: ask.language ?? null,
    speakerKeys: keysOf(ask.speaker ?? null),
    cutId,
    audience: ask.audience,
  });
  const judged = await judgeAll(db, likely(candidates), { ...ask, pieces });
  return await withCards(db, judged, ask);
};

/** The best few, and all that are as good as the best. */
const likely = (candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .filter(
      ({ likeness }, at) =>
        likeness >= leastLikeness &&
        (at < mostJudged || likeness >= asLikely * (candidates[0]?.likeness ?? 0)),
    )
    .slice(0, mostGiven);

/** PostgreSQL takes no NUL in a text. */
const readable = (pieces: readonly string[]): string[] =>
  pieces.map((piece) => piece.replaceAll("\0", " ").slice(0, longest));

/** Null: in all cuts; undefined: there is no such cut. */
const cutOf = async (
  db: Database | Trx,
  { cutId, recordingId }: QuotationAsked,
): Promise<string | null | undefined> => {
  if (cutId !== undefined) return cutId;
  return recordingId === undefined ? null : await findCurrentCut(db, recordingId);
};

const keysOf = (speaker: SpeakerName | null): string[] => [
  ...(speaker?.id ? [`@${speaker.id}`] : []),
  ...(speaker?.name ? [`~${speaker.name.replaceAll("\0", " ").toLowerCase()}`] : []),
];

const judgeAll = async (
  db: Database | Trx,
  candidates: readonly Candidate[],
  { pieces, speaker = null, language }: QuotationAsked,
): Promise<JudgedPlace[]> => {
  const margin = Math.min(12, 3 + Math.ceil(pieces.join(" ").length / 40));
  const sources = await readParts(
    db,
    candidates.map((candidate) => ({ ...candidate, margin })),
  );
  const places = sources
    .flatMap((source, at) =>
      judgePlaces(
        { pieces, speaker, language: language ?? source.language },
        source,
        candidates[at]?.cutId ?? "",
      ),
    )
    .filter(({ judgement: { verdict, score } }) => verdict !== "differs" || score > leastScore);
  const [source] = sources;
  if (places.length === 0 && source !== undefined && isClear(candidates))
    return misheardPlace({ pieces }, source, candidates[0]?.cutId ?? "");
  return [...new Map(places.map((place) => [placeKey(place), place])).values()];
};

/** Much of it is said in the first place, if misheard, and not nearly as much in any other. */
const isClear = ([first, second]: readonly Candidate[]): boolean =>
  first !== undefined &&
  first.likeness >= clearLikeness &&
  first.likeness - (second?.likeness ?? 0) >= clearMargin;

/** Parts that overlap may give the same place twice. */
const placeKey = ({ cutId, judgement: { place } }: JudgedPlace): string =>
  `${cutId} ${place.firstWord} ${place.lastWord}`;

const withCards = async (
  db: Database | Trx,
  judged: readonly JudgedPlace[],
  { audience, limit = 5 }: QuotationAsked,
): Promise<FoundQuotation[]> => {
  const cards = await findCards(db, [...new Set(judged.map(({ cutId }) => cutId))], audience);
  const known = judged.flatMap((place) => {
    const recording = cards.get(place.cutId);
    return recording === undefined ? [] : [{ ...place, recording }];
  });
  const sorted = known.toSorted(bestFirst);
  const equals = sorted.filter((place, _, [best = place]) => isAsGood(place, best)).length;
  const worth = sorted.filter((place, _, [best = place]) => isWorthTelling(place, best));
  const given = worth.slice(0, Math.min(mostGiven, Math.max(limit, equals)));
  return given.map((place, at): FoundQuotation =>
    Object.assign(place, { ambiguous: equals > 1 && at < equals }),
  );
};
