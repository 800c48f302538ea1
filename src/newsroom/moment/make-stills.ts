import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { idFrom } from "../../kit/id.ts";
import { ok, type Result } from "../../kit/result.ts";
import type { Ffmpeg } from "../../media/ffmpeg/check.ts";
import { makeMomentStill, type MomentStill } from "../../media/stills/make-moment-still.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Files } from "../../platform/files/files.ts";
import { GiveUp, handleJob, type JobHandler } from "../../platform/jobs/job.ts";
import { newsroomItself } from "../staff/actor.ts";
import { change, unchanged } from "../staff/change.ts";
import { momentKey } from "../staff/keys.ts";
import { findStillSource, type FrameSource, type StillSource } from "./still-source.store.ts";
import { makeStillsJob } from "./still-job.ts";
import { isWithheldMoment } from "./withheld.ts";

/** What making stills takes. */
export interface StillTools {
  readonly db: Database;
  readonly files: Files;
  /** The problem says how to get it. */
  readonly ffmpeg: Result<Ffmpeg>;
  /** Absolute path of a folder for half-made things; it may be lost at any time. */
  readonly workFolder: string;
}

/** What a worker does to make stills of moments. Whoever stops it in between loses what is made of one alone. */
export const makeStillsHandler = (tools: StillTools): JobHandler =>
  handleJob(makeStillsJob, async ({ momentIds }, { signal }) => {
    // They are asked for again at the next start.
    if (!tools.ffmpeg.ok) throw new GiveUp(tools.ffmpeg.problem);
    const problems: unknown[] = [];
    for (const id of momentIds) {
      signal.throwIfAborted();
      // One that cannot be made does not keep the others from theirs.
      await makeStill(tools, tools.ffmpeg.value, id, signal).catch((error: unknown) => problems.push(error));
    }
    if (problems.length > 0) throw new AggregateError(problems, "Not every still could be made");
  });

/**
 * Makes the still of a moment's beginning out of the film's own segments, and shows it wherever the moment is shown. Done again
 * it changes nothing; neither has one that was withdrawn, and one that begins in black goes without.
 */
export const makeStill = async (
  { db, files, workFolder }: Pick<StillTools, "db" | "files" | "workFolder">,
  ffmpeg: Ffmpeg,
  momentId: string,
  signal?: AbortSignal,
): Promise<void> => {
  const source = await findStillSource(db, momentId);
  if (source === null) return;
  await mkdir(workFolder, { recursive: true });
  const folder = await mkdtemp(join(workFolder, "still-"));
  try {
    const path = join(folder, "piece.mp4");
    await copyPiece(files, source, path);
    const context = { ffmpeg, workFolder: folder, ...(signal === undefined ? {} : { signal }) };
    const still = await makeMomentStill({ ...source.piece, path }, source.span, context);
    if (still !== null) await keepStill(db, files, source, still);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The rendition's head and the segments that are looked at, as one file. */
export const copyPiece = async (
  files: Files,
  { fileKey, ranges }: FrameSource,
  path: string,
): Promise<void> => {
  const bytes = async function* () {
    for (const range of ranges) yield* await files.read(fileKey, range);
  };
  await pipeline(bytes, createWriteStream(path));
};

const keepStill = async (
  db: Database,
  files: Files,
  { momentId, title }: StillSource,
  still: MomentStill,
): Promise<void> => {
  const id = idFrom("moment", momentId, "still");
  const key = `pictures/${id}.jpg`;
  // A file whose row was never written is taken up again.
  if ((await files.stat(key)) === null) await files.put(key, still.bytes, "image/jpeg");
  const { width, height, thumbhash } = still;
  const alt = `A frame of “${title}”`;
  const row = { id, file_key: key, media_type: "image/jpeg", width, height, alt, thumbhash };
  const kept = await change({ db, actor: newsroomItself, via: "job" }, "moment.make", async (trx) => {
    await trx
      .insertInto("picture")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { numUpdatedRows } = await trx
      .updateTable("moment")
      .set({ still_picture_id: id })
      .where("id", "=", momentId)
      .where("still_picture_id", "is", null)
      // It may have been taken off while its still was made.
      .where("withdrawn_at", "is", null)
      .where((of) => of.not(isWithheldMoment()))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return unchanged(null);
    return ok({
      value: null,
      audit: {
        action: "still.made",
        subject: "moment",
        subjectId: momentId,
        after: { picture: id },
      },
      keys: [momentKey(momentId)],
    });
  });
  if (!kept.ok) throw new Error(kept.problem);
};
