import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFrameStill } from "../../media/stills/make-moment-still.ts";
import { GiveUp, handleJob, type JobHandler } from "../../platform/jobs/job.ts";
import { framePictureId, setPoster } from "../recording/choose-poster.ts";
import { cutFileKey } from "../recording/ingest/keep-files.ts";
import { makePosterJob } from "../recording/poster-job.ts";
import { newsroomItself } from "../staff/actor.ts";
import { change } from "../staff/change.ts";
import { copyPiece, type StillTools } from "./make-stills.ts";
import { findFrameSource } from "./still-source.store.ts";

/** What a worker does to make a chosen frame a poster. Done again it changes nothing. */
export const makePosterHandler = (tools: StillTools): JobHandler =>
  handleJob(makePosterJob, async ({ recordingId, cutId, unit }, { signal }) => {
    const { db, files, ffmpeg, workFolder } = tools;
    if (!ffmpeg.ok) throw new GiveUp(ffmpeg.problem);
    const source = await findFrameSource(db, cutId, unit);
    if (source === null) throw new GiveUp("The cut has no such frame.");
    await mkdir(workFolder, { recursive: true });
    const folder = await mkdtemp(join(workFolder, "poster-"));
    try {
      const path = join(folder, "piece.mp4");
      await copyPiece(files, source, path);
      const context = { ffmpeg: ffmpeg.value, workFolder: folder, signal };
      const still = await makeFrameStill({ ...source.piece, path }, source.span, context);
      if (still === null) throw new GiveUp("The cut has no such frame.");
      const { bytes, ...facts } = still;
      const key = cutFileKey(cutId, `frame-${unit}.jpg`);
      if ((await files.stat(key)) === null) await files.put(key, bytes, "image/jpeg");
      const id = framePictureId(cutId, unit);
      const done = await change({ db, actor: newsroomItself, via: "job" }, "recording.edit", async (trx) => {
        const { title } = await trx
          .selectFrom("recording")
          .select("title")
          .where("id", "=", recordingId)
          .executeTakeFirstOrThrow();
        await trx
          .insertInto("picture")
          .values({ id, file_key: key, media_type: "image/jpeg", alt: `A frame of “${title}”`, ...facts })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return await setPoster(trx, recordingId, cutId, id);
      });
      if (!done.ok) throw new Error(done.problem);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
