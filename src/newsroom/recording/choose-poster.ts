import { idFrom } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { type By, change, type Done, unchanged } from "../staff/change.ts";
import { makePosterJob } from "./poster-job.ts";
import { keysOfRecording } from "./recording-keys.store.ts";

/** A still of a cut that can be its recording's poster. */
interface CutStill {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Stills that are looked for: those made when the film came in, and a few more for later. */
const mostStills = 12;

/** The id of the picture that a frame of a cut makes. */
export const framePictureId = (cutId: string, unit: number): string => idFrom(cutId, "frame", unit);

/** What can be chosen from: the telling frames of a cut, and the frames that somebody chose before. */
export const listCutStills = async (db: Database | Trx, cutId: string): Promise<CutStill[]> => {
  const made = [
    idFrom(cutId, "poster"),
    ...Array.from({ length: mostStills }, (_, at) => idFrom(cutId, "still", at)),
  ];
  return await db
    .selectFrom("picture")
    .select(["id", "width", "height"])
    .where((of) => of.or([of("id", "in", made), of("file_key", "like", `cuts/${cutId}/frame-%`)]))
    .orderBy("created_at")
    .orderBy("file_key")
    .execute();
};

/** The picture that stands for a recording: somebody's choice, else its current cut's. Null: none. */
export const findPosterId = async (db: Database | Trx, recordingId: string): Promise<string | null> => {
  const row = await db
    .selectFrom("recording")
    .leftJoin("cut", "cut.id", "recording.current_cut_id")
    .select((of) => of.fn.coalesce("recording.poster_picture_id", "cut.poster_picture_id").as("picture_id"))
    .where("recording.id", "=", recordingId)
    .executeTakeFirst();
  return row?.picture_id ?? null;
};

/** Makes one of its current cut's stills the poster of a recording. */
export const choosePoster = async (by: By, recordingId: string, pictureId: string): Promise<Result<null>> =>
  await change(by, "recording.edit", async (trx) => {
    const cutId = await currentCut(trx, recordingId);
    if (cutId === null) return fail("It has nothing to play yet.");
    const isIts = (await listCutStills(trx, cutId)).some(({ id }) => id === pictureId);
    if (!isIts) return fail("It is no still of this recording.");
    return await setPoster(trx, recordingId, cutId, pictureId);
  });

/** Asks for a frame of its current cut to be made its poster: a worker makes the picture, and then it stands. */
export const chooseFrame = async (by: By, recordingId: string, unit: number): Promise<Result<null>> =>
  await change(by, "recording.edit", async (trx) => {
    const cutId = await currentCut(trx, recordingId);
    if (cutId === null) return fail("It has nothing to play yet.");
    const { length_units: length, width } = await trx
      .selectFrom("cut")
      .select(["length_units", "width"])
      .where("id", "=", cutId)
      .executeTakeFirstOrThrow();
    if (width === null) return fail("It is sound alone: it has no frame.");
    if (unit >= (length ?? 0)) return fail("That lies after its end.");
    await enqueue(trx, makePosterJob, { version: 1, recordingId, cutId, unit });
    return ok({
      value: null,
      audit: {
        action: "recording.poster-asked",
        subject: "recording",
        subjectId: recordingId,
        after: { cut: cutId, frame: unit },
      },
      keys: [],
    });
  });

/** The same inside a change that has made sure of the picture. */
export const setPoster = async (
  trx: Trx,
  recordingId: string,
  cutId: string,
  pictureId: string,
): Promise<Result<Done<null>>> => {
  const before = await findPosterId(trx, recordingId);
  if (before === pictureId) return unchanged(null);
  await trx
    .updateTable("recording")
    .set({ poster_picture_id: pictureId, updated_at: new Date() })
    .where("id", "=", recordingId)
    .execute();
  await trx.updateTable("cut").set({ poster_picture_id: pictureId }).where("id", "=", cutId).execute();
  return ok({
    value: null,
    audit: {
      action: "recording.poster-chosen",
      subject: "recording",
      subjectId: recordingId,
      before: { picture: before },
      after: { picture: pictureId },
    },
    keys: await keysOfRecording(trx, recordingId),
  });
};

const currentCut = async (trx: Trx, recordingId: string): Promise<string | null> => {
  const row = await trx
    .selectFrom("recording")
    .select("current_cut_id")
    .where("id", "=", recordingId)
    .forUpdate()
    .executeTakeFirst();
  return row?.current_cut_id ?? null;
};
