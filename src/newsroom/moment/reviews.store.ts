import { sql } from "kysely";
import { wordJoint } from "../../kit/text.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { findCurrentVersion, listSentences } from "../transcript/transcript.store.ts";
import { candidateIn, wordsFrom } from "./anchor-candidate.ts";
import { type Moment, toMoment } from "./moment.store.ts";
import { wordsOf } from "./re-anchor.ts";

/** A moment of an earlier cut that somebody must look at: its words were not found in the current one. */
export interface MomentReview {
  readonly moment: Moment;
  /** Its words as they stand in its own cut. */
  readonly words: string;
  /** Where the current cut has most of them: milliseconds, and the words there. Null: it has none of them. */
  readonly candidate: { readonly start: number; readonly end: number; readonly words: string } | null;
  /** Milliseconds of the current cut near which it stood; null where nothing is known. */
  readonly near: number | null;
  readonly uses: readonly MomentUse[];
}

/** A story whose draft, scheduled or published revision plays or quotes a moment. */
interface MomentUse {
  readonly storyId: string;
  readonly headline: string;
  readonly state: string;
  readonly manner: string;
}

/** A quotation out of a recording whose verdict lets it not stand as it is. */
interface QuotationReview {
  readonly storyId: string;
  readonly headline: string;
  readonly text: string;
  /** Null: its place was not found again. */
  readonly verdict: string | null;
}

interface CutReviews {
  /** The current cut. */
  readonly cutId: string | null;
  readonly moments: readonly MomentReview[];
  readonly quotations: readonly QuotationReview[];
}

/** What somebody must look at since a recording has another cut; for staff. */
export const listCutReviews = async (db: Database, recordingId: string): Promise<CutReviews> => {
  const recording = await db
    .selectFrom("recording")
    .select(["current_cut_id", "language"])
    .where("id", "=", recordingId)
    .executeTakeFirst();
  const cutId = recording?.current_cut_id ?? null;
  if (cutId === null) return { cutId, moments: [], quotations: [] };
  return {
    cutId,
    moments: await reviewsOf(db, recordingId, cutId, recording?.language ?? "en"),
    quotations: await quotationsOf(db, recordingId),
  };
};

const reviewsOf = async (
  db: Database,
  recordingId: string,
  cutId: string,
  spoken: string,
): Promise<MomentReview[]> => {
  const rows = await db
    .selectFrom("moment")
    .selectAll()
    .where("recording_id", "=", recordingId)
    .where("cut_id", "<>", cutId)
    .where("flag", "is not", null)
    .where("withdrawn_at", "is", null)
    .where(sql<boolean>`reviewed_cut_id is distinct from ${cutId}`)
    .orderBy("start_units")
    .execute();
  if (rows.length === 0) return [];
  const joint = wordJoint((await findCurrentVersion(db, cutId))?.language ?? spoken);
  const now = wordsOf(await listSentences(db, cutId));
  const uses = await usesOf(
    db,
    rows.map(({ id }) => id),
  );
  const before = new Map<string, ReturnType<typeof wordsOf>>();
  for (const old of new Set(rows.map((row) => row.cut_id)))
    before.set(old, wordsOf(await listSentences(db, old)));
  return rows.map((row) => {
    const moment = toMoment(row);
    const old = before.get(moment.cutId) ?? [];
    const inside = wordsFrom(old, moment);
    const { candidate, near } = candidateIn(now, old, inside);
    const text = (words: typeof inside): string => words.map((word) => word.text).join(joint);
    return {
      moment,
      words: inside.length === 0 ? moment.text : text(inside),
      candidate: candidate && { start: candidate.start, end: candidate.end, words: text(candidate.words) },
      near,
      uses: uses.get(moment.id) ?? [],
    };
  });
};

const usesOf = async (
  db: Database | Trx,
  momentIds: readonly string[],
): Promise<ReadonlyMap<string, MomentUse[]>> => {
  const rows = await db
    .selectFrom("story_use")
    .innerJoin("story", "story.id", "story_use.story_id")
    .innerJoin("story_revision", "story_revision.id", "story_use.revision_id")
    .select([
      "story_use.moment_id",
      "story_use.manner",
      "story.id as storyId",
      "story_revision.headline",
      "story.state",
    ])
    .distinct()
    .where("story_use.moment_id", "in", [...momentIds])
    .where(
      sql<boolean>`story_use.revision_id in (story.draft_revision_id, story.published_revision_id, story.scheduled_revision_id)`,
    )
    .orderBy("story.id")
    .execute();
  const uses = new Map<string, MomentUse[]>();
  for (const { moment_id: momentId, ...use } of rows) {
    const list = uses.get(momentId ?? "") ?? [];
    const isKnown = list.some((one) => one.storyId === use.storyId && one.manner === use.manner);
    if (!isKnown) uses.set(momentId ?? "", [...list, use]);
  }
  return uses;
};

/** Verdicts with which a quotation stands. */
const sound = ["verbatim", "cleaned", "elided", "edited", "unchecked"];

const quotationsOf = async (db: Database, recordingId: string): Promise<QuotationReview[]> => {
  const rows = await db
    .selectFrom("quotation_check")
    .innerJoin("story", "story.id", "quotation_check.story_id")
    .innerJoin("story_revision", "story_revision.id", "quotation_check.revision_id")
    .leftJoin("moment", "moment.id", "quotation_check.moment_id")
    .select([
      "story.id as storyId",
      "story_revision.headline",
      "quotation_check.pieces",
      "quotation_check.verdict",
    ])
    .where((of) =>
      of.or([
        of("quotation_check.recording_id", "=", recordingId),
        of("moment.recording_id", "=", recordingId),
      ]),
    )
    .where("quotation_check.source", "=", "moment")
    .where((of) =>
      of.or([of("quotation_check.verdict", "is", null), of("quotation_check.verdict", "not in", sound)]),
    )
    .where(
      sql<boolean>`quotation_check.revision_id in (story.draft_revision_id, story.published_revision_id, story.scheduled_revision_id)`,
    )
    .orderBy("story.updated_at", "desc")
    .limit(200)
    .execute();
  const seen = new Set<string>();
  return rows.flatMap(({ pieces, ...row }) => {
    const text = pieces.join(" ");
    const key = `${row.storyId} ${text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...row, text }];
  });
};
