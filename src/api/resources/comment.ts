import { ok, type Result } from "../../kit/result.ts";
import type { Thread } from "../../newsroom/story/comment/comment.ts";
import { resolveThread } from "../../newsroom/story/comment/resolve-thread.ts";
import { beginThread, replyToThread } from "../../newsroom/story/comment/say-comment.ts";
import { listThreads } from "../../newsroom/story/comment/thread.store.ts";
import { findStory } from "../../newsroom/story/story.store.ts";
import type { Database } from "../../platform/database/database.ts";
import type { commentOperations } from "../contract/comment.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

const threadAnswer = ({ madeAt, resolved, comments, ...thread }: Thread) => ({
  ...thread,
  madeAt: madeAt.toISOString(),
  resolved: resolved === null ? null : { by: resolved.by, at: resolved.at.toISOString() },
  comments: comments.map((one) => ({
    id: one.id,
    text: one.text,
    madeBy: one.madeBy,
    madeAt: one.madeAt.toISOString(),
    mentions: [...one.mentions],
  })),
});

const findThread = async (db: Database, storyId: string, threadId: string) =>
  (await listThreads(db, storyId)).find(({ id }) => id === threadId) ?? null;

/** The thread as it stands after a change; one of another story is none. */
const afterwards = async (
  db: Database,
  { storyId, threadId }: { readonly storyId: string; readonly threadId: string },
  doing: () => Promise<Result<unknown>>,
) => {
  if ((await findThread(db, storyId, threadId)) === null) return missing("thread of comments");
  const done = await doing();
  if (!done.ok) return done;
  const thread = await findThread(db, storyId, threadId);
  return thread === null ? missing("thread of comments") : ok(threadAnswer(thread));
};

export const commentHandlers: Handlers<typeof commentOperations> = {
  listComments: async ({ needs, params }) =>
    ok({ items: (await listThreads(needs.db, params.storyId)).map(threadAnswer) }),
  beginThread: async ({ needs, by, params, body }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const { text, quoted, before, ...rest } = body;
    const begun = await beginThread(by, needs.clock, { ...params, text, quoted, before, ...given(rest) });
    if (!begun.ok) return begun;
    return await afterwards(needs.db, { ...params, threadId: begun.value }, async () => ok(null));
  },
  replyToThread: async ({ needs, by, params, body }) =>
    await afterwards(
      needs.db,
      params,
      async () => await replyToThread(by, needs.clock, { threadId: params.threadId, text: body.text }),
    ),
  resolveThread: async ({ needs, by, params }) =>
    await afterwards(
      needs.db,
      params,
      async () => await resolveThread(by, needs.clock, { threadId: params.threadId, isResolved: true }),
    ),
  reopenThread: async ({ needs, by, params }) =>
    await afterwards(
      needs.db,
      params,
      async () => await resolveThread(by, needs.clock, { threadId: params.threadId, isResolved: false }),
    ),
};
