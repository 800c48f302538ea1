import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import { type By, change } from "../staff/change.ts";
import { topicKey, topicsKey } from "../staff/keys.ts";
import { isOwnAddress } from "../staff/page-address.ts";
import { findTopic, type Topic, topicPath } from "./topic.store.ts";

export interface NewTopic {
  readonly name: string;
  readonly slug?: string;
  readonly summary?: string;
  /** The slug of the topic above it. */
  readonly parent?: string;
  readonly position?: number;
}

/** Adds a topic to the tree. Its slug must be free and its parent must be there. */
export const addTopic = async (by: By, input: NewTopic): Promise<Result<Topic>> =>
  await change(by, "topic.edit", async (trx) => {
    const slug = input.slug ?? slugify(input.name);
    if (slug === "") return fail("A topic needs a name with letters or digits.");
    if ((await findTopic(trx, slug)) !== null) return fail(`There is a topic “${slug}” already.`);
    const id = newId();
    if (!(await isOwnAddress(trx, topicPath(slug), { topicId: id })))
      return fail(`“${slug}” was the address of another topic, and still leads there.`);
    const parent = input.parent === undefined ? null : await findTopic(trx, input.parent);
    if (input.parent !== undefined && parent === null)
      return fail(`There is no topic “${input.parent}” to put it under.`);
    const topic: Topic = {
      id,
      slug,
      name: input.name.trim(),
      summary: input.summary ?? "",
      parentId: parent?.id ?? null,
      pictureId: null,
    };
    await trx
      .insertInto("topic")
      .values({
        id: topic.id,
        slug,
        name: topic.name,
        summary: topic.summary,
        parent_id: topic.parentId,
        position: input.position ?? 0,
      })
      .execute();
    return ok({
      value: topic,
      audit: { action: "topic.added", subject: "topic", subjectId: topic.id, after: topic },
      keys: [topicKey(topic.id), topicsKey],
    });
  });
