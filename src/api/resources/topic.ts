import { ok, type Result } from "../../kit/result.ts";
import { addTopic } from "../../newsroom/topic/add-topic.ts";
import { editTopic, moveTopic } from "../../newsroom/topic/edit-topic.ts";
import { listTopics } from "../../newsroom/topic/topic.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { topicOperations } from "../contract/topic.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";

/** There are hundreds at most. */
const topicOf = async (db: Database | Trx, topicId: string) =>
  (await listTopics(db)).find(({ id }) => id === topicId) ?? null;

const afterwards = async (db: Database, topicId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const topic = await topicOf(db, topicId);
  return topic === null ? missing("topic") : ok(topic);
};

export const topicHandlers: Handlers<typeof topicOperations> = {
  listTopics: async ({ needs }) => ok({ items: await listTopics(needs.db) }),
  readTopic: async ({ needs, params }) => await afterwards(needs.db, params.topicId, ok(null)),
  addTopic: async ({ by, body }) => await addTopic(by, given(body)),
  editTopic: {
    current: async (db, { params }) => await topicOf(db, params.topicId),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(needs.db, params.topicId, await editTopic(by, params.topicId, given(body))),
  },
  moveTopic: {
    current: async (db, { params }) => await topicOf(db, params.topicId),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(needs.db, params.topicId, await moveTopic(by, params.topicId, given(body))),
  },
};
