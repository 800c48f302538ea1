import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";

export type Topic = AnswerOf<Operations["readTopic"]>;

/** Where a topic goes: under another (null: at the top), before one that stands there (null: last). */
export interface Move {
  readonly underId: string | null;
  readonly beforeId: string | null;
}

export interface Node {
  readonly id: string;
  readonly topic: Topic;
  readonly below: readonly Node[];
}

/** The tree of topics, each level in the order that editors gave. */
export const treeOf = (topics: readonly Topic[], underId: string | null = null): Node[] =>
  topics
    .filter(({ parentId }) => parentId === underId)
    .map((topic) => ({ id: topic.id, topic, below: treeOf(topics, topic.id) }));

/** Where a topic goes by a key: among those beside it, under the one above it, or out of its parent. Null: nowhere. */
export const moveByKey = (topics: readonly Topic[], id: string, key: string): Move | null => {
  const topic = topics.find((one) => one.id === id);
  if (topic === undefined) return null;
  const beside = topics.filter(({ parentId }) => parentId === topic.parentId);
  const at = beside.indexOf(topic);
  const { parentId } = topic;
  switch (key) {
    case "ArrowUp":
      return at === 0 ? null : { underId: parentId, beforeId: beside[at - 1]?.id ?? null };
    case "ArrowDown":
      return at === beside.length - 1 ? null : { underId: parentId, beforeId: beside[at + 2]?.id ?? null };
    case "ArrowRight":
      return at === 0 ? null : { underId: beside[at - 1]?.id ?? null, beforeId: null };
    case "ArrowLeft":
      return parentId === null ? null : afterIn(topics, parentId);
    default:
      return null;
  }
};

/** Right after a topic, on its level. */
const afterIn = (topics: readonly Topic[], id: string): Move | null => {
  const topic = topics.find((one) => one.id === id);
  if (topic === undefined) return null;
  const beside = topics.filter(({ parentId }) => parentId === topic.parentId);
  return { underId: topic.parentId, beforeId: beside[beside.indexOf(topic) + 1]?.id ?? null };
};

/** Where a topic goes that is dropped before, after or on another. */
export const moveByDrop = (
  topics: readonly Topic[],
  targetId: string,
  where: "before" | "after" | "on",
): Move | null => {
  if (where === "on") return { underId: targetId, beforeId: null };
  if (where === "after") return afterIn(topics, targetId);
  const target = topics.find(({ id }) => id === targetId);
  return target === undefined ? null : { underId: target.parentId, beforeId: targetId };
};
