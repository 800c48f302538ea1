import { ok } from "../../kit/result.ts";
import { unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { handleJob, type JobHandler } from "../../platform/jobs/job.ts";
import { raiseAlert } from "../alert/raise-alert.ts";
import { followNoticesJob } from "../moment/follow-notices-job.ts";
import { reAnchor, wordsOf } from "../moment/re-anchor.ts";
import { wordsBetween } from "../moment/span.ts";
import { newsroomItself } from "../staff/actor.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { noticesKey, recordingKey } from "../staff/keys.ts";
import { findCurrentVersion, listSentences } from "../transcript/transcript.store.ts";
import {
  type CutOfNotices,
  listNoticesToMove,
  type NoticeToMove,
  readCutOfNotices,
} from "./notice-anchor.store.ts";
import { keysOfPlaying } from "./stories-playing.store.ts";

/**
 * Gives each notice on a stretch of a recording its place on the cut that has become current: at the same words, as a moment
 * is given one. Where they are not there it stands on the whole recording, and every editor is told. Done again it
 * changes nothing.
 */
export const followCutWithNotices = async (
  db: Database,
  { cutId, previousCutId }: { readonly cutId: string; readonly previousCutId: string },
): Promise<void> => {
  const cut = await readCutOfNotices(db, cutId);
  const notices = await listNoticesToMove(db, cut, previousCutId);
  if (notices.length === 0) return;
  const words = wordsOf(await listSentences(db, cutId));
  const language = (await findCurrentVersion(db, cutId))?.language ?? "en";
  for (const notice of notices) {
    const place = await placeIn(db, notice, { ...cut, words, language });
    await keepPlace(db, cut, notice, place);
  }
};

export const followNoticesHandler = (db: Database): JobHandler =>
  handleJob(followNoticesJob, async (cut) => await followCutWithNotices(db, cut));

interface Units {
  readonly start: number;
  readonly end: number;
}

interface CutWords extends CutOfNotices {
  readonly words: ReturnType<typeof wordsOf>;
  readonly language: string;
}

/** Null: its words are not there, or not the same any more. */
const placeIn = async (db: Database, notice: NoticeToMove, cut: CutWords): Promise<Units | null> => {
  for (const { cutId, rate, ...units } of notice.stands) {
    const sentences = await listSentences(db, cutId);
    const [start, end] = [unitsToMilliseconds(units.start, rate), unitsToMilliseconds(units.end, rate)];
    const said = wordsBetween(sentences, start, end);
    const [first, last] = [said.at(0)?.number ?? null, said.at(-1)?.number ?? null];
    const found = reAnchor(
      { start, end, firstWord: first, lastWord: last },
      wordsOf(sentences),
      cut,
      cut.language,
    );
    if (found.ok) return { start: found.value.startUnits, end: found.value.endUnits };
  }
  return null;
};

const keepPlace = async (
  db: Database,
  cut: CutOfNotices,
  notice: NoticeToMove,
  place: Units | null,
): Promise<void> => {
  const by: By = { db, actor: newsroomItself, via: "job" };
  const done = await change(by, "notice.add", async (trx) => {
    const isNew = await writeAnchor(trx, notice.id, cut.id, place);
    if (!isNew) return unchanged(null);
    if (place === null) await tellEditors(trx, cut, notice);
    return ok({
      value: null,
      audit: {
        action: place === null ? "notice.unplaced" : "notice.placed",
        subject: "notice",
        subjectId: notice.id,
        after: { cut: cut.id, place },
      },
      keys: [noticesKey, recordingKey(cut.recordingId), ...(await keysOfPlaying(trx, cut.recordingId, null))],
    });
  });
  if (!done.ok) throw new Error(done.problem);
};

/** False: it stood so already. */
const writeAnchor = async (
  trx: Trx,
  noticeId: string,
  cutId: string,
  place: Units | null,
): Promise<boolean> => {
  const units = { start_units: place?.start ?? null, end_units: place?.end ?? null };
  const written = await trx
    .insertInto("notice_anchor")
    .values({ notice_id: noticeId, cut_id: cutId, ...units })
    .onConflict((conflict) =>
      conflict
        .columns(["notice_id", "cut_id"])
        .doUpdateSet(units)
        .where((of) =>
          of.or([
            of("notice_anchor.start_units", "is distinct from", units.start_units),
            of("notice_anchor.end_units", "is distinct from", units.end_units),
          ]),
        ),
    )
    .returning("notice_id")
    .executeTakeFirst();
  return written !== undefined;
};

const tellEditors = async (trx: Trx, cut: CutOfNotices, { id, text }: NoticeToMove): Promise<void> => {
  const words = text.length <= 80 ? text : `${text.slice(0, 79)}…`;
  await raiseAlert(trx, {
    kind: "notice.unplaced",
    staffId: null,
    recordingId: cut.recordingId,
    text: `The notice “${words}” is about a stretch of an earlier cut of “${cut.title}” whose words are not in the new one, or not the same any more. It stands on the whole recording now: say in another notice what holds for the new cut.`,
    details: { notice: id, cut: cut.id },
  });
};
