import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { recordingKey } from "../staff/keys.ts";
import { type ChapterEdit, type ChapterMark, editedChapters } from "./chapters.ts";

/** A cut's chapters in order, ready or not. */
export const listChapters = async (db: Database | Trx, cutId: string): Promise<ChapterMark[]> =>
  await db
    .selectFrom("chapter")
    .select(["start_units as startUnits", "title"])
    .where("cut_id", "=", cutId)
    .orderBy("start_units")
    .execute();

/**
 * Changes the chapters of a cut that is ready.
 * @returns them as they are then; refused: no title, outside the cut, two at one place, none where one is meant
 */
export const editChapters = async (
  by: By,
  cutId: string,
  edit: ChapterEdit,
): Promise<Result<ChapterMark[]>> =>
  await change(by, "recording.edit", async (trx) => {
    const cut = await trx
      .selectFrom("cut")
      .select(["recording_id", "state", "length_units"])
      .where("id", "=", cutId)
      .forUpdate()
      .executeTakeFirst();
    if (cut === undefined) return fail("There is no such cut.");
    if (cut.state !== "ready")
      return fail("Its media are not brought in yet. Chapters can be changed when it is ready.");
    const before = await listChapters(trx, cutId);
    const edited = editedChapters(before, edit, cut.length_units);
    if (!edited.ok) return edited;
    const after = edited.value;
    if (JSON.stringify(after) === JSON.stringify(before)) return unchanged(after);
    await writeChapters(trx, cutId, before, after);
    return ok({
      value: after,
      audit: {
        action: "recording.chapters.changed",
        subject: "recording",
        subjectId: cut.recording_id,
        before: { cut: cutId, chapters: before },
        after: { cut: cutId, chapters: after },
      },
      keys: [recordingKey(cut.recording_id)],
    });
  });

/** A chapter is known by where it begins, and keeps its id when it is renamed. */
const writeChapters = async (
  trx: Trx,
  cutId: string,
  before: readonly ChapterMark[],
  after: readonly ChapterMark[],
): Promise<void> => {
  const kept = new Set(after.map((mark) => mark.startUnits));
  const gone = before.flatMap((mark) => (kept.has(mark.startUnits) ? [] : [mark.startUnits]));
  if (gone.length > 0)
    await trx.deleteFrom("chapter").where("cut_id", "=", cutId).where("start_units", "in", gone).execute();
  if (after.length === 0) return;
  await trx
    .insertInto("chapter")
    .values(
      after.map((mark) => ({ id: newId(), cut_id: cutId, start_units: mark.startUnits, title: mark.title })),
    )
    .onConflict((conflict) =>
      conflict.columns(["cut_id", "start_units"]).doUpdateSet((of) => ({ title: of.ref("excluded.title") })),
    )
    .execute();
};
