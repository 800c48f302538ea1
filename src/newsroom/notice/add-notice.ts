import { newId } from "../../kit/id.ts";
import { type Rate, unitAt, unitFrom } from "../../kit/rate.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { isRoleName, permissionsOf } from "../staff/permission.ts";
import { type By, change, type Done } from "../staff/change.ts";
import { noticesKey, recordingKey, storyKey } from "../staff/keys.ts";
import { keysOfPlaying } from "./stories-playing.store.ts";
import { type NoticeKind, type NoticeWeight, usualWeight } from "./notice.ts";

/** A notice as somebody writes it. */
export interface NewNotice {
  readonly kind: NoticeKind;
  readonly on:
    | { readonly storyId: string }
    /** Milliseconds of the recording's current cut; without a span the whole recording. */
    | { readonly recordingId: string; readonly span?: { readonly start: number; readonly end: number } };
  readonly text: string;
  readonly wasWrong?: string;
  readonly weight?: NoticeWeight;
  readonly language?: string;
  /**
   * The handle of who approved it, where that is not who adds it. On a story: somebody who has signed the revision that is
   * right. On a recording, which has no revisions, and of an imported one: as whoever adds it states, which the audit says.
   */
  readonly approvedBy?: string;
  /** Numbers of the story's revisions. Left out: what is published, and what was before it. */
  readonly revisionBefore?: number;
  readonly revisionAfter?: number;
  /** Brought from an older system: its day, and what it lacks, are as they were. */
  readonly imported?: { readonly at: Date };
}

/** Adds a notice. It stands for ever: a mistake in it is mended by another notice. Gives its id. */
export const addNotice = async (by: By, clock: Clock, notice: NewNotice): Promise<Result<string>> =>
  await change(by, "notice.add", async (trx) => await addNoticeWithin(trx, by, clock, notice));

/** The same inside a larger change, e.g. with the amended story's publication. */
export const addNoticeWithin = async (
  trx: Trx,
  by: Pick<By, "actor">,
  clock: Clock,
  notice: NewNotice,
): Promise<Result<Done<string>>> => {
  const refusal = refuse(notice);
  if (refusal !== null) return fail(refusal);
  const place = "storyId" in notice.on ? await onStory(trx, notice) : await onRecording(trx, notice.on);
  if (!place.ok) return place;
  const { keys, ...columns } = place.value;
  const approvedBy = await approver(trx, by, notice, columns);
  if (!approvedBy.ok) return approvedBy;
  const id = newId();
  await trx
    .insertInto("notice")
    .values({
      id,
      kind: notice.kind,
      weight: notice.weight ?? usualWeight(notice.kind),
      was_wrong: notice.wasWrong?.trim() ?? "",
      text: notice.text.trim(),
      language: notice.language ?? "en",
      at: notice.imported?.at ?? clock(),
      made_by: by.actor.staffId,
      approved_by: approvedBy.value.staffId,
      imported: notice.imported !== undefined,
      ...columns,
    })
    .execute();
  return ok({
    value: id,
    audit: {
      action: "notice.added",
      subject: "notice",
      subjectId: id,
      after: {
        kind: notice.kind,
        text: notice.text.trim(),
        approvedBy: approvedBy.value.staffId,
        ...(approvedBy.value.isStated && { approvalStatedBy: by.actor.staffId ?? by.actor.name }),
        ...columns,
      },
    },
    keys: [noticesKey, ...keys],
  });
};

const longest = 4000;

const refuse = ({ kind, text, wasWrong = "", imported }: NewNotice): string | null => {
  if (text.trim() === "") return "Say what is right: a notice has a text.";
  if (text.length > longest || wasWrong.length > longest)
    return `A notice has at most ${longest} characters; write it shorter.`;
  if (kind === "correction" && wasWrong.trim() === "" && imported === undefined)
    return "A correction says what was wrong. Without that it is a clarification.";
  return null;
};

/** The columns of a notice on a story, which must have been published. */
const onStory = async (trx: Trx, notice: NewNotice) => {
  if (!("storyId" in notice.on)) throw new Error("The notice is on a recording");
  const { storyId } = notice.on;
  const story = await trx
    .selectFrom("story")
    .select(["slug", "first_published_at"])
    .where("id", "=", storyId)
    .forUpdate()
    .executeTakeFirst();
  if (story === undefined) return fail("There is no such story.");
  if (story.first_published_at === null)
    return fail(`“${story.slug}” was never published: amend it without a notice.`);
  const published = await publishedRevisions(trx, storyId);
  const after = await revisionNumbered(trx, storyId, notice.revisionAfter);
  const before = await revisionNumbered(trx, storyId, notice.revisionBefore);
  if (!after.ok) return after;
  if (!before.ok) return before;
  const imported = notice.imported !== undefined;
  return ok({
    story_id: storyId,
    revision_after_id: after.value ?? published[0] ?? null,
    revision_before_id: before.value ?? (imported ? null : (published[1] ?? published[0] ?? null)),
    keys: [storyKey(storyId)],
  });
};

/** What readers saw, the latest first; one after another without repetition. */
const publishedRevisions = async (trx: Trx, storyId: string): Promise<string[]> => {
  const rows = await trx
    .selectFrom("publication")
    .select("revision_id")
    .where("story_id", "=", storyId)
    .orderBy("id", "desc")
    .execute();
  const ids = rows.flatMap(({ revision_id }) => (revision_id === null ? [] : [revision_id]));
  return ids.filter((id, at) => id !== ids[at - 1]);
};

const revisionNumbered = async (
  trx: Trx,
  storyId: string,
  number: number | undefined,
): Promise<Result<string | null>> => {
  if (number === undefined) return ok(null);
  const row = await trx
    .selectFrom("story_revision")
    .select("id")
    .where("story_id", "=", storyId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row === undefined ? fail(`The story has no revision ${number}.`) : ok(row.id);
};

/** The columns of a notice on a recording or a stretch of its current cut. */
const onRecording = async (trx: Trx, on: Extract<NewNotice["on"], { recordingId: string }>) => {
  const row = await trx
    .selectFrom("recording")
    .leftJoin("cut", "cut.id", "recording.current_cut_id")
    .select([
      "recording.title",
      "recording.published_at",
      "cut.id as cut_id",
      "cut.rate_numerator",
      "cut.rate_denominator",
      "cut.length_units",
    ])
    .where("recording.id", "=", on.recordingId)
    .executeTakeFirst();
  if (row === undefined) return fail("There is no such recording.");
  if (row.published_at === null) return fail(`“${row.title}” was never published: no reader saw it.`);
  if (on.span === undefined) {
    const keys = [recordingKey(on.recordingId), ...(await keysOfPlaying(trx, on.recordingId, null))];
    return ok({ recording_id: on.recordingId, keys });
  }
  if (row.cut_id === null || row.rate_numerator === null || row.rate_denominator === null)
    return fail(`“${row.title}” has no media: leave the span out.`);
  const units = unitsOf(
    on.span,
    { numerator: row.rate_numerator, denominator: row.rate_denominator },
    row.length_units,
  );
  if (!units.ok) return units;
  const span = { cut_id: row.cut_id, ...units.value };
  const keys = [recordingKey(on.recordingId), ...(await keysOfPlaying(trx, on.recordingId, span))];
  return ok({ recording_id: on.recordingId, ...span, keys });
};

const unitsOf = (
  { start, end }: { readonly start: number; readonly end: number },
  rate: Rate,
  length: number | null,
): Result<{ start_units: number; end_units: number }> => {
  const from = unitAt(start, rate);
  const to = Math.min(unitFrom(end, rate), length ?? Infinity);
  return from >= 0 && to > from
    ? ok({ start_units: from, end_units: to })
    : fail("The span must begin before it ends, and inside the recording.");
};

interface Approver {
  readonly staffId: string | null;
  /** Nobody signed: whoever adds the notice says that they approved it. */
  readonly isStated: boolean;
}

/** Whoever adds it approves it, unless another editor is named. Nobody signs in another's name. */
const approver = async (
  trx: Trx,
  by: Pick<By, "actor">,
  { approvedBy: handle, imported }: NewNotice,
  place: { readonly revision_after_id?: string | null; readonly recording_id?: string },
): Promise<Result<Approver>> => {
  if (handle === undefined) return ok({ staffId: by.actor.staffId, isStated: false });
  const row = await trx
    .selectFrom("staff")
    .select(["id", "name", "role", "disabled_at"])
    .where("handle", "=", handle)
    .executeTakeFirst();
  if (row === undefined) return fail(`Nobody here has the handle “${handle}”.`);
  const may =
    row.disabled_at === null && isRoleName(row.role) && permissionsOf(row.role).has("approval.editor");
  if (!may) return fail(`${row.name} cannot approve a notice: it takes an editor.`);
  if (row.id === by.actor.staffId) return ok({ staffId: row.id, isStated: false });
  if (imported !== undefined || place.recording_id !== undefined)
    return ok({ staffId: row.id, isStated: true });
  return (await hasSigned(trx, row.id, place.revision_after_id ?? null))
    ? ok({ staffId: row.id, isStated: false })
    : fail(
        `${row.name} has not approved the revision that is right. They approve it first: newsreel story approve … --kind editor --as ${handle}`,
      );
};

const hasSigned = async (trx: Trx, staffId: string, revisionId: string | null): Promise<boolean> => {
  if (revisionId === null) return false;
  const row = await trx
    .selectFrom("approval")
    .select("id")
    .where("revision_id", "=", revisionId)
    .where("staff_id", "=", staffId)
    .where("kind", "=", "editor")
    .executeTakeFirst();
  return row !== undefined;
};
