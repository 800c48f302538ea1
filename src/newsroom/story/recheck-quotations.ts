import { isDeepStrictEqual } from "node:util";
import type { Clock } from "../../platform/clock.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { announce } from "../../platform/outbox.ts";
import { handleJob, type JobHandler } from "../../platform/jobs/job.ts";
import { raiseAlert } from "../alert/raise-alert.ts";
import { newsroomItself } from "../staff/actor.ts";
import { writeAudit } from "../staff/change.ts";
import { personKey, storyDraftKey, storyKey, usesKey } from "../staff/keys.ts";
import { recheckStoriesJob, type WordsChanged } from "../recording/recheck-job.ts";
import { keepWordsStill, writeChecks } from "./check-quotations.ts";
import { examineQuotations, type ExaminedQuotation } from "./examine-quotations.ts";
import { presentOwner } from "./present-owner.store.ts";
import { listQuotationChecks, type QuotationCheck } from "./quotation-check.store.ts";
import { standsInStory } from "./standing-revision.sql.ts";
import type { Revision, Story } from "./story.ts";
import { findRevision, holdStory } from "./story.store.ts";
import { tellOfGoneUses } from "./tell-gone-uses.ts";

/** Whose quotations are checked again: all that quote the recording, of which any cut may be named. */
export type RecheckOf = WordsChanged | { readonly recordingId: string };

export interface Rechecked {
  /** Revisions that were looked at. */
  readonly revisions: number;
  /** Quotations that stand otherwise now. */
  readonly changed: number;
}

/**
 * Holds the quotations of a recording against its words again, in every revision that is a draft, scheduled or published.
 * Where one stands otherwise than before, it is written in the audit, pages are told, and whoever answers for the story
 * is alerted, as of what a story plays that was withdrawn. Done again it changes nothing.
 */
export const recheckQuotations = async (db: Database, clock: Clock, what: RecheckOf): Promise<Rechecked> => {
  const recordingId = "recordingId" in what ? what.recordingId : await ownerOf(db, what.cutId);
  if (recordingId === null) return { revisions: 0, changed: 0 };
  const revisions = await findQuoting(db, recordingId);
  const cutChanged = "cutId" in what && what.cutChanged === true;
  let changed = 0;
  for (const revision of revisions)
    changed += await db.transaction().execute(async (trx) => await recheck(trx, clock, revision, cutChanged));
  await tellOfGoneUses(db, recordingId);
  return { revisions: revisions.length, changed };
};

export const recheckStoriesHandler = (db: Database, clock: Clock): JobHandler =>
  handleJob(recheckStoriesJob, async ({ cutId, cutChanged }) => {
    await recheckQuotations(db, clock, { cutId, cutChanged });
  });

interface Quoting {
  readonly storyId: string;
  readonly revisionId: string;
}

/** By what revisions refer to, not by their checks: one whose moment could not be shown has no recording in its check. */
const findQuoting = async (db: Database, recordingId: string): Promise<Quoting[]> =>
  await db
    .selectFrom("story_use")
    .innerJoin("story", "story.id", "story_use.story_id")
    .select(["story.id as storyId", "story_use.revision_id as revisionId"])
    .distinct()
    .where("story_use.recording_id", "=", recordingId)
    .where("story_use.manner", "=", "quotation")
    .where(standsInStory)
    .orderBy("story.id")
    .orderBy("story_use.revision_id")
    .execute();

const ownerOf = async (db: Database, cutId: string): Promise<string | null> =>
  (await db.selectFrom("cut").select("recording_id").where("id", "=", cutId).executeTakeFirst())
    ?.recording_id ?? null;

interface Change {
  readonly quotationId: string;
  readonly blockId: string;
  readonly text: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Somebody had approved it, or signed for it, and no longer does for what it is now. */
  readonly losesApproval: boolean;
}

const recheck = async (
  trx: Trx,
  clock: Clock,
  { storyId, revisionId }: Quoting,
  cutChanged: boolean,
): Promise<number> => {
  const story = await holdStory(trx, storyId);
  const revision = await findRevision(trx, revisionId);
  if (story === null || revision === null || revision.content === null) return 0;
  const subject = { id: revisionId, storyId, content: revision.content };
  await keepWordsStill(trx, subject);
  const before = await listQuotationChecks(trx, revisionId);
  const examined = await examineQuotations(trx, subject);
  const known = new Map(before.map((check) => [check.quotationId, check]));
  const changes = examined.flatMap((one) => changeOf(known.get(one.placed.quotation.id), one));
  const shown = changes.length > 0 || examined.some((one) => isShownOtherwise(known, one));
  await writeChecks(trx, subject, examined);
  if (changes.length > 0) await tell(trx, { story, revision, changes });
  if (cutChanged) await tellOfLostWords(trx, { story, revision }, examined);
  if (shown)
    await announce(trx, "story.rechecked", keysOf(story, revision, examined), {
      id: storyId,
      revisionId,
      at: clock().toISOString(),
    });
  return changes.length;
};

/** What readers see of it, if they see this revision: its page, and where it is told that it quotes somebody. */
const keysOf = (story: Story, revision: Revision, examined: readonly ExaminedQuotation[]): string[] => {
  const draft = storyDraftKey(story.id);
  if (story.publishedRevisionId !== revision.id) return [draft];
  const keys = examined.flatMap(({ placed, moment }) => [
    ...(moment === null ? [] : [usesKey(moment.current.recordingId)]),
    ...(placed.quotation.speaker === undefined ? [] : [personKey(placed.quotation.speaker)]),
  ]);
  return [...new Set([draft, storyKey(story.id), ...keys])];
};

const changeOf = (
  check: QuotationCheck | undefined,
  { placed, judgement, fingerprint }: ExaminedQuotation,
): Change[] => {
  const after = judgement?.verdict ?? null;
  const losesApproval =
    check !== undefined &&
    check.fingerprint !== fingerprint &&
    (judgement?.needsApproval.length ?? 0) > 0 &&
    check.approvedBy !== null;
  if (check !== undefined && check.verdict === after && !losesApproval) return [];
  return [
    {
      quotationId: placed.quotation.id,
      blockId: placed.blockId,
      text: placed.pieces.join(" "),
      before: check?.verdict ?? null,
      after,
      losesApproval,
    },
  ];
};

/** The page said something else of it until now, if only that it is being checked. */
const isShownOtherwise = (
  known: ReadonlyMap<string, QuotationCheck>,
  { placed, moment, judgement }: ExaminedQuotation,
): boolean => {
  const check = known.get(placed.quotation.id);
  return (
    check === undefined ||
    !check.isCurrent ||
    check.momentId !== (moment?.current.id ?? null) ||
    check.firstWord !== (judgement?.place?.firstWord ?? null) ||
    check.lastWord !== (judgement?.place?.lastWord ?? null) ||
    !isDeepStrictEqual(check.findings, JSON.parse(JSON.stringify(judgement?.findings ?? [])))
  );
};

interface Telling {
  readonly story: Story;
  readonly revision: Revision;
}

const tell = async (
  trx: Trx,
  { story, revision, changes }: Telling & { readonly changes: readonly Change[] },
): Promise<void> => {
  await writeAudit(
    trx,
    { actor: newsroomItself, via: "job" },
    {
      action: "quotation.rechecked",
      subject: "story",
      subjectId: story.id,
      after: { revision: revision.id, number: revision.number, changes },
    },
  );
  for (const change of changes)
    await raiseAlert(trx, {
      kind: "quotation.changed",
      staffId: await presentOwner(trx, story.ownerId),
      storyId: story.id,
      text: `${placeOf(change.text, { story, revision })} ${verb(change)}`,
      details: { revisionId: revision.id, ...change },
    });
};

/** They stand in the cut before, which still plays; an editor decides whether they may. */
const tellOfLostWords = async (
  trx: Trx,
  telling: Telling,
  examined: readonly ExaminedQuotation[],
): Promise<void> => {
  for (const { placed, moment } of examined) {
    if (moment === null || moment.flag === null) continue;
    await raiseAlert(trx, {
      kind: "quotation.changed",
      staffId: await presentOwner(trx, telling.story.ownerId),
      storyId: telling.story.id,
      recordingId: moment.current.recordingId,
      text: `${placeOf(placed.pieces.join(" "), telling)} was not found in the newest cut. ${moment.flag}`,
      details: { revisionId: telling.revision.id, quotationId: placed.quotation.id, moment: moment.asked.id },
    });
  }
};

const placeOf = (text: string, { story, revision }: Telling): string => {
  const isLive = story.state === "published" && story.publishedRevisionId === revision.id;
  return `“${shorten(text)}” in “${revision.headline}” (${isLive ? "published" : "draft"}, revision ${revision.number})`;
};

const verb = ({ before, after, losesApproval }: Change): string =>
  losesApproval && before === after
    ? "differs from what was approved. Look at it again."
    : `was ${before ?? "not checked"} and is now ${after ?? "not checked"}. Look at it again.`;

const shorten = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);
