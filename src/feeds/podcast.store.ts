import { findFundingInForce } from "../newsroom/funder/funder.store.ts";
import type { EpisodeCard } from "../newsroom/podcast/episode.store.ts";
import { listSoundBites } from "../newsroom/podcast/sound-bite.store.ts";
import { listChapters } from "../newsroom/recording/edit-chapters.ts";
import type { Database } from "../platform/database/database.ts";
import type { EpisodeItem } from "./podcast-item.ts";

/** What hangs on an episode, as its item says it on this day (YYYY-MM-DD). */
export const readItem = async (db: Database, episode: EpisodeCard, day: string): Promise<EpisodeItem> => {
  const { cutId } = episode;
  const [credits, bites, chapters, sentence, funding] = await Promise.all([
    listCredits(db, episode.id),
    cutId === null ? [] : listSoundBites(db, cutId),
    cutId === null ? [] : listChapters(db, cutId),
    cutId === null ? undefined : findAnySentence(db, cutId),
    findFunding(db, episode.id, day),
  ]);
  return {
    episode,
    credits,
    bites,
    hasChapters: chapters.length > 0,
    hasTranscript: sentence !== undefined,
    funding,
  };
};

const findFunding = async (db: Database, recordingId: string, day: string) => {
  const row = await db
    .selectFrom("recording")
    .select("series_id")
    .where("id", "=", recordingId)
    .executeTakeFirst();
  return await findFundingInForce(db, day, { recordingId, seriesId: row?.series_id ?? null });
};

const listCredits = async (db: Database, recordingId: string) => {
  const rows = await db
    .selectFrom("credit")
    .innerJoin("person", "person.id", "credit.person_id")
    .select(["credit.role", "person.id", "person.slug", "person.name"])
    .where("credit.recording_id", "=", recordingId)
    .orderBy("credit.position")
    .orderBy("credit.id")
    .execute();
  return rows.map(({ role, ...person }) => ({ role, person }));
};

const findAnySentence = async (db: Database, cutId: string) =>
  await db
    .selectFrom("sentence")
    .select("cut_id")
    .where("cut_id", "=", cutId)
    .where("until_version", "is", null)
    .limit(1)
    .executeTakeFirst();
