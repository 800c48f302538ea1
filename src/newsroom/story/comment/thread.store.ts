import type { Database, Trx } from "../../../platform/database/database.ts";
import type { Comment, Thread } from "./comment.ts";

/** Every thread of a story, the first begun first; resolved ones too. */
export const listThreads = async (db: Database | Trx, storyId: string): Promise<Thread[]> => {
  const threads = await db
    .selectFrom("comment_thread")
    .leftJoin("staff", "staff.id", "comment_thread.resolved_by")
    .selectAll("comment_thread")
    .select("staff.name")
    .where("story_id", "=", storyId)
    .orderBy("made_at")
    .orderBy("comment_thread.id")
    .execute();
  const comments = await listComments(db, storyId);
  return threads.map((row) => ({
    id: row.id,
    storyId: row.story_id,
    revisionId: row.revision_id,
    blockId: row.block_id,
    quoted: row.quoted,
    before: row.before_quoted,
    madeAt: row.made_at,
    resolved: row.resolved_at === null ? null : { by: row.name ?? "", at: row.resolved_at },
    comments: comments.get(row.id) ?? [],
  }));
};

const listComments = async (db: Database | Trx, storyId: string): Promise<Map<string, Comment[]>> => {
  const mentions = await listMentions(db, storyId);
  const rows = await db
    .selectFrom("story_comment")
    .innerJoin("comment_thread", "comment_thread.id", "story_comment.thread_id")
    .innerJoin("staff", "staff.id", "story_comment.made_by")
    .selectAll("story_comment")
    .select("staff.name")
    .where("comment_thread.story_id", "=", storyId)
    .orderBy("story_comment.made_at")
    .orderBy("story_comment.id")
    .execute();
  const byThread = new Map<string, Comment[]>();
  for (const row of rows) {
    const comment = {
      id: row.id,
      text: row.text,
      madeBy: { id: row.made_by, name: row.name },
      madeAt: row.made_at,
      mentions: mentions.get(row.id) ?? [],
    };
    byThread.set(row.thread_id, [...(byThread.get(row.thread_id) ?? []), comment]);
  }
  return byThread;
};

const listMentions = async (
  db: Database | Trx,
  storyId: string,
): Promise<Map<string, Comment["mentions"][number][]>> => {
  const rows = await db
    .selectFrom("comment_mention")
    .innerJoin("story_comment", "story_comment.id", "comment_mention.comment_id")
    .innerJoin("comment_thread", "comment_thread.id", "story_comment.thread_id")
    .innerJoin("staff", "staff.id", "comment_mention.staff_id")
    .select(["comment_mention.comment_id", "staff.id", "staff.handle", "staff.name"])
    .where("comment_thread.story_id", "=", storyId)
    .orderBy("staff.handle")
    .execute();
  const byComment = new Map<string, Comment["mentions"][number][]>();
  for (const { comment_id, ...named } of rows)
    byComment.set(comment_id, [...(byComment.get(comment_id) ?? []), named]);
  return byComment;
};
