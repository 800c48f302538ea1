import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { AlertKind } from "../alert/alert.ts";
import { raiseAlert } from "../alert/raise-alert.ts";
import { presentOwner } from "./present-owner.store.ts";
import { standsInStory } from "./standing-revision.sql.ts";
import { holdStory } from "./story.store.ts";
import { findMoments } from "./usable-moments.store.ts";

interface GoneUse {
  readonly storyId: string;
  readonly momentId: string;
  readonly headline: string;
  readonly isLive: boolean;
  /** What became of it: the end of a sentence. */
  readonly fate: string;
}

/**
 * Tells whoever answers for a story that plays a moment of this recording which can be played no more: it was withdrawn,
 * legal withholds a part of it, or its recording was withdrawn. Told once for a story and a moment, however often it is asked.
 */
export const tellOfGoneUses = async (db: Database, recordingId: string): Promise<void> => {
  for (const use of await findGoneUses(db, recordingId))
    await db.transaction().execute(async (trx) => await tellOnce(trx, recordingId, use));
};

const findGoneUses = async (db: Database, recordingId: string): Promise<GoneUse[]> => {
  const played = await findPlayed(db, recordingId);
  const moments = await findMoments(
    db,
    played.map(({ momentId }) => momentId),
  );
  return played.flatMap(({ title, state, ...use }) => {
    if (moments.get(use.momentId)?.isWithheld === true)
      return [{ ...use, fate: `a moment of “${title}” that was withdrawn` }];
    return state === "withdrawn" ? [{ ...use, fate: `a moment of “${title}”, which was withdrawn` }] : [];
  });
};

/** One row for a story and a moment: of the revision that readers see, if that plays it. */
const findPlayed = async (db: Database, recordingId: string) =>
  await db
    .selectFrom("story_use")
    .innerJoin("story", "story.id", "story_use.story_id")
    .innerJoin("story_revision", "story_revision.id", "story_use.revision_id")
    .innerJoin("recording", "recording.id", "story_use.recording_id")
    .distinctOn(["story.id", "story_use.moment_id"])
    .select(["story.id as storyId", "story_revision.headline", "recording.title", "recording.state"])
    .select((of) => [
      of.ref("story_use.moment_id").$notNull().as("momentId"),
      sql<boolean>`story.state = 'published' and story.published_revision_id is not distinct from story_use.revision_id`.as(
        "isLive",
      ),
    ])
    .where("story_use.recording_id", "=", recordingId)
    .where("story_use.manner", "=", "excerpt")
    .where("story_use.moment_id", "is not", null)
    .where(standsInStory)
    .orderBy("story.id")
    .orderBy("story_use.moment_id")
    .orderBy("isLive", "desc")
    .orderBy("story_revision.number", "desc")
    .execute();

const kind: AlertKind = "use.gone";

/** The story is held: of several who look at the same time one tells. */
const tellOnce = async (trx: Trx, recordingId: string, use: GoneUse): Promise<void> => {
  const story = await holdStory(trx, use.storyId);
  if (story === null || (await isTold(trx, use))) return;
  await raiseAlert(trx, {
    kind,
    staffId: await presentOwner(trx, story.ownerId),
    storyId: use.storyId,
    recordingId,
    text: `“${use.headline}” (${use.isLive ? "published" : "draft"}) plays ${use.fate}. Take it out, or play another. It is moment ${use.momentId}.`,
    details: { moment: use.momentId },
  });
};

/** Seen or not: whoever has seen to it is not told again. */
const isTold = async (trx: Trx, { storyId, momentId }: GoneUse): Promise<boolean> => {
  const told = await trx
    .selectFrom("alert")
    .select("id")
    .where("kind", "=", kind)
    .where("story_id", "=", storyId)
    .where(sql<boolean>`details ->> 'moment' = ${momentId}`)
    .executeTakeFirst();
  return told !== undefined;
};
