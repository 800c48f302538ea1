import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { Database } from "../../platform/database/database.ts";
import { type Playing, playingOf } from "./work.ts";

/** Whether the work plays here, and else why not. */
export const readPlaying = async (db: Database, work: RecordingPage): Promise<Playing> => {
  const playing = playingOf(work);
  return playing.state === "none" && (await isBeingMade(db, work.id)) ? { state: "making" } : playing;
};

/** A cut of it is on its way. */
const isBeingMade = async (db: Database, recordingId: string): Promise<boolean> => {
  const row = await db
    .selectFrom("cut")
    .select("id")
    .where("recording_id", "=", recordingId)
    .where("state", "in", ["waiting", "working"])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
