import { fail, ok, type Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { topicKey, topicsKey, worksOnTopicKey } from "../staff/keys.ts";
import { idsBelow } from "./topic-tree.ts";
import { listTopics, type Topic } from "./topic.store.ts";

export interface TopicPlace {
  /** The topic above it; null: at the top. */
  readonly underId: string | null;
  /** The topic that it is to stand before; null: last. */
  readonly beforeId: string | null;
}

/**
 * Puts a topic, with all below it, at a place of the tree; those beside it keep their order. Refused: under itself or one that
 * stands below it, before one that does not stand there.
 */
export const placeTopic = async (by: By, topicId: string, place: TopicPlace): Promise<Result<null>> =>
  await change(by, "topic.edit", async (trx) => {
    // The whole tree is looked at: one who moves another topic meanwhile could close a circle.
    await trx.selectFrom("topic").select("id").orderBy("id").forUpdate().execute();
    const topics = await listTopics(trx);
    const topic = topics.find(({ id }) => id === topicId);
    if (topic === undefined) return fail("There is no such topic.");
    const refusal = refuse(topics, topic, place);
    if (refusal !== null) return fail(refusal);
    const before = orderUnder(topics, place.underId);
    const after = placed(before, topicId, place.beforeId);
    if (topic.parentId === place.underId && before.join() === after.join()) return unchanged(null);
    await write(trx, topicId, place.underId, after);
    return ok({
      value: null,
      audit: {
        action: "topic.moved",
        subject: "topic",
        subjectId: topicId,
        before: { parentId: topic.parentId },
        after: { parentId: place.underId, order: after },
      },
      keys: [topicKey(topicId), topicsKey, ...idsBelow(topics, topicId).map(worksOnTopicKey)],
    });
  });

const refuse = (topics: readonly Topic[], topic: Topic, { underId, beforeId }: TopicPlace): string | null => {
  const under = topics.find(({ id }) => id === underId);
  if (underId !== null && under === undefined) return "There is no such topic to put it under.";
  if (under !== undefined && idsBelow(topics, topic.id).includes(under.id))
    return `“${under.name}” stands below “${topic.name}”, or is the same.`;
  const next = topics.find(({ id }) => id === beforeId);
  return beforeId === null || next?.parentId === underId
    ? null
    : "The topic that it was to stand before is no longer there.";
};

const orderUnder = (topics: readonly Topic[], parentId: string | null): string[] =>
  topics.filter((one) => one.parentId === parentId).map(({ id }) => id);

const placed = (order: readonly string[], id: string, beforeId: string | null): string[] => {
  if (beforeId === id) return [...order];
  const others = order.filter((one) => one !== id);
  return others.toSpliced(beforeId === null ? others.length : others.indexOf(beforeId), 0, id);
};

const write = async (
  trx: Trx,
  topicId: string,
  parentId: string | null,
  order: readonly string[],
): Promise<void> => {
  await trx.updateTable("topic").set({ parent_id: parentId }).where("id", "=", topicId).execute();
  for (const [position, id] of order.entries())
    await trx.updateTable("topic").set({ position }).where("id", "=", id).execute();
};
