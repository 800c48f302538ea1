import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { type By, change } from "../../staff/change.ts";
import { storyDraftKey } from "../../staff/keys.ts";
import { findRevision } from "../story.store.ts";
import { longestComment, longestQuoted } from "./comment.ts";
import { holdThread } from "./hold-thread.ts";
import { mentioned, type Mentioned, tellMentioned } from "./tell-mentioned.ts";

export interface BeginThread {
  readonly storyId: string;
  readonly revisionId?: string;
  /** Left out: the story as a whole. */
  readonly blockId?: string;
  /** Words of that block; empty or left out: the whole of it. */
  readonly quoted?: string;
  /** What stands before these words, for where they stand more than once. */
  readonly before?: string;
  readonly text: string;
}

/** Begins to talk about a story, a block or words of it. Whoever is named in it is told. @returns the thread's id */
export const beginThread = async (by: By, clock: Clock, begin: BeginThread): Promise<Result<string>> =>
  await change(by, "story.comment", async (trx) => {
    const { storyId, revisionId, blockId, quoted = "", before = "", text } = begin;
    if (by.actor.staffId === null) return fail("A comment is a person's.");
    const story = await trx.selectFrom("story").select("id").where("id", "=", storyId).executeTakeFirst();
    if (story === undefined) return fail("There is no such story.");
    if (revisionId !== undefined && (await findRevision(trx, revisionId))?.storyId !== storyId)
      return fail("There is no such revision of this story.");
    if (quoted !== "" && blockId === undefined) return fail("Say in which block these words are.");
    if (quoted.length > longestQuoted) return fail(`Choose at most ${longestQuoted} characters of it.`);
    const now = clock();
    const id = newId();
    await trx
      .insertInto("comment_thread")
      .values({
        id,
        story_id: storyId,
        revision_id: revisionId ?? null,
        block_id: blockId ?? null,
        quoted,
        before_quoted: before,
        made_by: by.actor.staffId,
        made_at: now,
      })
      .execute();
    const said = await keepComment(trx, by, { storyId, threadId: id, text, now, staffId: by.actor.staffId });
    if (!said.ok) return said;
    return ok(doneWith("comment.begun", storyId, id, id, { quoted, ...said.value }));
  });

export interface ReplyToThread {
  readonly threadId: string;
  readonly text: string;
}

/** Answers in a thread; one that was resolved is open again. @returns the comment's id */
export const replyToThread = async (
  by: By,
  clock: Clock,
  { threadId, text }: ReplyToThread,
): Promise<Result<string>> =>
  await change(by, "story.comment", async (trx) => {
    if (by.actor.staffId === null) return fail("A comment is a person's.");
    const held = await holdThread(trx, threadId);
    if (!held.ok) return held;
    const { storyId } = held.value;
    const said = await keepComment(trx, by, {
      storyId,
      threadId,
      text,
      now: clock(),
      staffId: by.actor.staffId,
    });
    if (!said.ok) return said;
    await trx
      .updateTable("comment_thread")
      .set({ resolved_at: null, resolved_by: null })
      .where("id", "=", threadId)
      .execute();
    return ok(doneWith("comment.answered", storyId, threadId, said.value.comment, said.value));
  });

const doneWith = (action: string, storyId: string, threadId: string, value: string, after: object) => ({
  value,
  audit: { action, subject: "story", subjectId: storyId, after: { thread: threadId, ...after } },
  keys: [storyDraftKey(storyId)],
});

interface NewComment {
  readonly storyId: string;
  readonly threadId: string;
  readonly text: string;
  readonly now: Date;
  readonly staffId: string;
}

const keepComment = async (
  trx: Trx,
  by: By,
  { storyId, threadId, text, now, staffId }: NewComment,
): Promise<Result<{ readonly comment: string; readonly text: string }>> => {
  const words = text.trim();
  if (words === "") return fail("A comment has words.");
  if (words.length > longestComment) return fail(`A comment has at most ${longestComment} characters.`);
  const comment = newId();
  await trx
    .insertInto("story_comment")
    .values({ id: comment, thread_id: threadId, text: words, made_by: staffId, made_at: now })
    .execute();
  const named: Mentioned[] = await mentioned(trx, words);
  if (named.length > 0)
    await trx
      .insertInto("comment_mention")
      .values(named.map(({ id }) => ({ comment_id: comment, staff_id: id })))
      .execute();
  await tellMentioned(trx, by, { storyId, threadId, text: words, named });
  return ok({ comment, text: words });
};
