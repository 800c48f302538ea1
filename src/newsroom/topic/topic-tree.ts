import type { Topic } from "./topic.store.ts";

/** A topic with those below it, each in the order that editors gave. */
export interface TopicNode<One extends Pick<Topic, "id" | "parentId"> = Topic> {
  readonly topic: One;
  readonly below: readonly TopicNode<One>[];
}

/** So deep is a tree at most. */
const deepest = 20;

/** The tree of these topics. One whose parent is not among them stands at the top. */
export const topicTree = <One extends Pick<Topic, "id" | "parentId">>(
  topics: readonly One[],
): TopicNode<One>[] => {
  const known = new Set(topics.map(({ id }) => id));
  const byParent = Map.groupBy(topics, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const nodes = (parentId: string | null, depth: number): TopicNode<One>[] =>
    depth > deepest
      ? []
      : (byParent.get(parentId) ?? []).map((topic) => ({ topic, below: nodes(topic.id, depth + 1) }));
  return nodes(null, 0);
};

/** Those above it, the highest first; it is not among them. */
export const topicsAbove = <One extends Pick<Topic, "id" | "parentId">>(
  topics: readonly One[],
  topic: Pick<Topic, "id" | "parentId">,
): One[] => {
  const byId = new Map(topics.map((one) => [one.id, one]));
  const above: One[] = [];
  let next = topic.parentId;
  while (next !== null && above.length < deepest) {
    const parent = byId.get(next);
    if (parent === undefined) break;
    above.unshift(parent);
    next = parent.parentId;
  }
  return above;
};

/** Its id and the ids of all below it. */
export const idsBelow = (topics: readonly Pick<Topic, "id" | "parentId">[], topicId: string): string[] => {
  const ids = [topicId];
  for (const id of ids)
    for (const one of topics) if (one.parentId === id && !ids.includes(one.id)) ids.push(one.id);
  return ids;
};
