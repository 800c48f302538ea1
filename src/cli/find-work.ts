import type { Translatable } from "../newsroom/story/translation.store.ts";
import type { Database } from "../platform/database/database.ts";
import { findStoryNamed } from "./find-story.ts";
import { findRecording } from "./find.ts";

/** A work by its name: a story is named with its kind ("story/noon"), anything else is a recording. */
export const findWork = async (db: Database, name: string): Promise<Translatable> =>
  /(^|\/)story\//.test(name)
    ? { storyId: (await findStoryNamed(db, name)).id }
    : { recordingId: (await findRecording(db, name)).id };

export const findWorkId = async (db: Database, name: string): Promise<string> => {
  const work = await findWork(db, name);
  return "storyId" in work ? work.storyId : work.recordingId;
};
