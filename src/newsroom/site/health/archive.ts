import type { Database } from "../../../platform/database/database.ts";
import type { Files } from "../../../platform/files/files.ts";
import { count, type Finding, note, trouble, well } from "./finding.ts";

/** Each rendition's file must be there, whole. */
export const checkMedia = async (db: Database, files: Files): Promise<Finding[]> => {
  const renditions = await db
    .selectFrom("rendition")
    .innerJoin("cut", "cut.id", "rendition.cut_id")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["recording.title", "rendition.name", "rendition.file_key", "rendition.file_bytes"])
    .where("cut.state", "=", "ready")
    .execute();
  const broken: Finding[] = [];
  for (const { title, name, file_key, file_bytes } of renditions) {
    const facts = await files.stat(file_key);
    if (facts?.bytes === file_bytes) continue;
    const how = facts === null ? "is missing" : `has ${facts.bytes} bytes and should have ${file_bytes}`;
    broken.push(
      trouble(
        `“${title}”: the file ${file_key} (${name}) ${how}.`,
        "Bring it back from a backup: newsreel restore, or add the master again as a new cut.",
      ),
    );
  }
  return broken.length > 0
    ? broken
    : [well(`${count(renditions.length, "media file")}, all there and whole.`)];
};

export const checkIngest = async (db: Database): Promise<Finding[]> => {
  const failed = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["recording.title", "cut.problem"])
    .where("cut.state", "=", "failed")
    .execute();
  const waiting = await db
    .selectFrom("cut")
    .select("id")
    .where("state", "in", ["waiting", "working"])
    .execute();
  return [
    ...failed.map(({ title, problem }) =>
      trouble(
        `“${title}” could not be brought in: ${problem ?? "no reason was kept"}`,
        "Mend the file and add it again, or: newsreel jobs retry",
      ),
    ),
    ...(waiting.length > 0 ? [note(`${count(waiting.length, "file")} on the way in.`)] : []),
  ];
};

/** What readers can see and should not have to do without. */
export const checkPublished = async (db: Database): Promise<Finding[]> => {
  const silent = await db
    .selectFrom("recording")
    .select("title")
    .where("state", "=", "published")
    .where("current_cut_id", "is not", null)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom("caption_track")
            .select("id")
            .whereRef("caption_track.cut_id", "=", "recording.current_cut_id"),
        ),
      ),
    )
    .where((of) =>
      of.exists(
        of.selectFrom("rendition").select("id").whereRef("rendition.cut_id", "=", "recording.current_cut_id"),
      ),
    )
    .execute();
  return silent.map(({ title }) =>
    note(`“${title}” is published without captions.`, "Add them: newsreel captions add RECORDING FILE"),
  );
};
