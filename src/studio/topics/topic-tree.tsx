import type { KeyboardEvent } from "react";
import { Button as Pressable } from "react-aria-components/Button";
import { Collection } from "react-aria-components/Collection";
import { Tree, TreeItem, TreeItemContent } from "react-aria-components/Tree";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { IconButton } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { desk } from "../words/desk.ts";
import { topics as said } from "../words/topics.ts";
import { type Move, moveByDrop, moveByKey, type Node, type Topic, treeOf } from "./topic-moves.ts";

interface Props {
  readonly topics: readonly Topic[];
  readonly onOpen: (topic: Topic) => void;
  /** Left out: it can only be looked at. */
  readonly onMove?: (topic: Topic, move: Move) => void;
}

/** The tree of topics, to be walked through and put in order by hand and by keyboard. */
export const TopicTree = ({ topics, onOpen, onMove }: Props) => {
  const move = (id: string, to: Move | null): void => {
    const topic = topics.find((one) => one.id === id);
    if (topic !== undefined && to !== null) onMove?.(topic, to);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: onMove === undefined,
    getItems: (keys) =>
      Array.from(keys, (key) => ({ "text/plain": topics.find(({ id }) => id === key)?.name ?? "" })),
    onMove: ({ keys, target }) => {
      for (const key of keys) move(String(key), moveByDrop(topics, String(target.key), target.dropPosition));
    },
  });
  const onKey = (event: KeyboardEvent): void => {
    const id = (event.target as HTMLElement).closest("[data-key]")?.getAttribute("data-key");
    if (!event.altKey || !event.key.startsWith("Arrow") || id === null || id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(id, moveByKey(topics, id, event.key));
  };
  const row = (node: Node) => (
    <TreeItem id={node.id} textValue={node.topic.name} className="arrange-item">
      <TreeItemContent>
        {onMove === undefined ? null : (
          <Pressable slot="drag" className="button quiet icon grip" aria-label={desk.drag(node.topic.name)}>
            <Icon name="grip" />
          </Pressable>
        )}
        {node.below.length === 0 ? null : (
          <Pressable slot="chevron" className="button quiet icon chevron">
            <Icon name="down" />
          </Pressable>
        )}
        <span className="what">
          <strong>{node.topic.name}</strong>
          <span className="soft small"> /topic/{node.topic.slug}</span>
        </span>
        <IconButton label={said.open(node.topic.name)} icon="more" onPress={() => onOpen(node.topic)} />
      </TreeItemContent>
      <Collection items={[...node.below]}>{row}</Collection>
    </TreeItem>
  );
  return (
    <div onKeyDownCapture={onKey}>
      <Tree
        className="arrange tree"
        aria-label={said.title}
        items={treeOf(topics)}
        dependencies={[topics]}
        defaultExpandedKeys={topics.map(({ id }) => id)}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => {
          const topic = topics.find(({ id }) => id === key);
          if (topic !== undefined) onOpen(topic);
        }}
      >
        {row}
      </Tree>
    </div>
  );
};
