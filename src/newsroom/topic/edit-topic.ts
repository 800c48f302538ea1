import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { topicKey, topicsKey, worksOnTopicKey } from "../staff/keys.ts";
import { isOwnAddress, keepPageAddress } from "../staff/page-address.ts";
import { idsBelow } from "./topic-tree.ts";
import { findTopic, listTopics, type Topic, topicPath } from "./topic.store.ts";

/** What is to be changed of a topic; what is left out stays. */
export interface TopicPatch {
  readonly name?: string;
  readonly slug?: string;
  readonly summary?: string;
  /** Null takes it away. */
  readonly pictureId?: string | null;
}

/** Changes what is given. The address that a topic had leads to it for ever. */
export const editTopic = async (by: By, topicId: string, patch: TopicPatch): Promise<Result<null>> =>
  await change(by, "topic.edit", async (trx) => {
    const before = await holdTopic(trx, topicId);
    if (before === null) return fail("There is no such topic.");
    const refusal = await refuse(trx, before, patch);
    if (refusal !== null) return fail(refusal);
    const after = { ...before, ...patch, name: patch.name?.trim() ?? before.name };
    if (JSON.stringify(after) === JSON.stringify(before)) return unchanged(null);
    await trx
      .updateTable("topic")
      .set({ name: after.name, slug: after.slug, summary: after.summary, picture_id: after.pictureId })
      .where("id", "=", topicId)
      .execute();
    if (after.slug !== before.slug) await keepPageAddress(trx, topicPath(before.slug), { topicId });
    return ok({
      value: null,
      audit: { action: "topic.changed", subject: "topic", subjectId: topicId, before, after },
      keys: [topicKey(topicId), topicsKey],
      // A picture that is no longer the topic's may be nobody's any more.
      payload: { takesAway: before.pictureId !== null && after.pictureId !== before.pictureId },
    });
  });

const holdTopic = async (trx: Trx, topicId: string): Promise<Topic | null> => {
  const row = await trx
    .selectFrom("topic")
    .select("slug")
    .where("id", "=", topicId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : await findTopic(trx, row.slug);
};

const refuse = async (trx: Trx, before: Topic, patch: TopicPatch): Promise<string | null> => {
  if (patch.name?.trim() === "") return "A topic needs a name.";
  if (patch.slug === undefined || patch.slug === before.slug) return null;
  if (patch.slug === "" || slugify(patch.slug) !== patch.slug)
    return `“${patch.slug}” cannot be part of an address.`;
  const isFree =
    (await findTopic(trx, patch.slug)) === null &&
    (await isOwnAddress(trx, topicPath(patch.slug), { topicId: before.id }));
  return isFree ? null : `“${patch.slug}” is, or was, the address of another topic.`;
};

export interface MoveTopic {
  /** The slug of the topic that it is to stand under; null: at the top. Left out, it stays where it is. */
  readonly under?: string | null;
  /** Among those beside it: the lower, the earlier. */
  readonly position?: number;
}

/** Moves a topic in the tree, with all below it. Refused: under itself, or under one that stands below it. */
export const moveTopic = async (by: By, topicId: string, to: MoveTopic): Promise<Result<null>> =>
  await change(by, "topic.edit", async (trx) => {
    // The whole tree is looked at: one who moves another topic meanwhile could close a circle.
    await trx.selectFrom("topic").select("id").orderBy("id").forUpdate().execute();
    const topics = await listTopics(trx);
    const topic = topics.find(({ id }) => id === topicId);
    if (topic === undefined) return fail("There is no such topic.");
    const parent = to.under === undefined || to.under === null ? null : await findTopic(trx, to.under);
    if (typeof to.under === "string" && parent === null) return fail(`There is no topic “${to.under}”.`);
    const below = idsBelow(topics, topicId);
    if (parent !== null && below.includes(parent.id))
      return fail(`“${parent.name}” stands below “${topic.name}”, or is the same.`);
    const parentId = to.under === undefined ? topic.parentId : (parent?.id ?? null);
    await trx
      .updateTable("topic")
      .set({ parent_id: parentId, ...(to.position === undefined ? {} : { position: to.position }) })
      .where("id", "=", topicId)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "topic.moved",
        subject: "topic",
        subjectId: topicId,
        before: { parentId: topic.parentId },
        after: { parentId, ...to },
      },
      keys: [topicKey(topicId), topicsKey, ...below.map(worksOnTopicKey)],
    });
  });
