import { newId } from "../../src/kit/id.ts";
import { addShow, type NewShow } from "../../src/newsroom/podcast/add-show.ts";
import { publishShow } from "../../src/newsroom/podcast/edit-show.ts";
import { findShow } from "../../src/newsroom/podcast/show.store.ts";
import type { Show } from "../../src/newsroom/podcast/show.ts";
import { publishRecording } from "../../src/newsroom/recording/publish-recording.ts";
import type { NewRecording } from "../../src/newsroom/recording/new-recording.ts";
import type { Sentence } from "../../src/newsroom/transcript/word.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { byNewsroom, recordingWithWords } from "./recording.ts";

/** A square picture as directories take it; its file is not there. */
export const squarePicture = async (db: Database): Promise<string> => {
  const id = newId();
  await db
    .insertInto("picture")
    .values({
      id,
      file_key: `pictures/${id}.jpg`,
      media_type: "image/jpeg",
      width: 1600,
      height: 1600,
      alt: "A microphone",
    })
    .execute();
  return id;
};

/** A published show that lacks nothing. */
export const publishedShow = async (db: Database, told: Partial<NewShow> = {}): Promise<Show> => {
  const by = byNewsroom(db);
  const added = await addShow(by, "https://example.org", {
    title: `Show ${newId()}`,
    description: "What was said, heard again.",
    author: "The Long Record",
    ownerName: "Clara Voss",
    ownerMail: "clara@example.org",
    categories: ["News/Politics", "Society & Culture/Documentary", "News"],
    pictureId: await squarePicture(db),
    ...told,
  });
  if (!added.ok) throw new Error(added.problem);
  const published = await publishShow(by, added.value.id);
  if (!published.ok) throw new Error(published.problem);
  const show = await findShow(db, added.value.id);
  if (show === null) throw new Error("The show is gone");
  return show;
};

export interface MadeEpisode {
  readonly recordingId: string;
  readonly cutId: string;
  readonly slug: string;
  readonly fileKey: string;
}

/** An episode of ten minutes with a file for listeners (its bytes are not there) and these words, published at an instant unless told. */
export const episodeOf = async (
  db: Database,
  showId: string,
  {
    sentences = [],
    publishedAt = new Date("2026-02-01T06:00:00Z"),
    publish = true,
    bytes = 123_456,
    ...told
  }: Partial<NewRecording> & {
    readonly sentences?: readonly Sentence[];
    readonly publishedAt?: Date;
    readonly publish?: boolean;
    readonly bytes?: number;
  } = {},
): Promise<MadeEpisode> => {
  const made = await recordingWithWords(db, sentences, {
    rate: { numerator: 48_000, denominator: 1 },
    kind: "episode",
    title: `Episode ${newId()}`,
    showId,
    publish: false,
    ...told,
  });
  const fileKey = `cuts/${made.cutId}/episode.m4a`;
  await db
    .insertInto("enclosure")
    .values({ cut_id: made.cutId, file_key: fileKey, media_type: "audio/x-m4a", bytes })
    .execute();
  await db
    .updateTable("recording")
    .set({ running_milliseconds: 600_000 })
    .where("id", "=", made.recordingId)
    .execute();
  if (publish) {
    const published = await publishRecording(byNewsroom(db), () => publishedAt, made.recordingId);
    if (!published.ok) throw new Error(published.problem);
  }
  return { ...made, fileKey };
};
