import { useEffect, useId, useState } from "react";
import { Arrange } from "../../components/arrange.tsx";
import { IconButton } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Tick } from "../../components/tick.tsx";
import { storyFacts as said } from "../../words/story-facts.ts";
import type { TopicCard } from "../newsroom.ts";
import { useDesk } from "../view/context.ts";
import { words } from "../words.ts";
import { FactSection } from "./fact-section.tsx";
import type { FactsProps } from "./facts-props.ts";
import { inOrder } from "./in-order.ts";
import { topicRows } from "./topic-rows.ts";

/** What the story is about, the first foremost; chosen from the tree. */
export const Topics = ({ fields, onChange, isReadOnly }: FactsProps) => {
  const topics = useTopics();
  const chosen = fields.topics;
  const nameOf = (id: string): string =>
    topics === "loading" ? "…" : (topics?.find((one) => one.id === id)?.name ?? said.unknown);
  const remove = (id: string): void => onChange({ topics: chosen.filter((one) => one !== id) });
  return (
    <FactSection part="topics" title={said.topics} hint={said.topicsHint}>
      <Arrange
        label={said.topics}
        items={chosen.map((id) => ({ id, name: nameOf(id) }))}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        empty={<p className="hint">{said.noTopics}</p>}
        {...(isReadOnly
          ? {}
          : { onOrder: (ids: readonly string[]) => onChange({ topics: inOrder(chosen, ids, (id) => id) }) })}
      >
        {({ id, name }) => (
          <>
            <span className="what">{name}</span>
            {isReadOnly ? null : (
              <IconButton label={said.remove(name)} icon="close" onPress={() => remove(id)} />
            )}
          </>
        )}
      </Arrange>
      {topics === null ? <p className="wrong">{words.fields.unreached}</p> : null}
      {isReadOnly || topics === null || topics === "loading" ? null : (
        <details>
          <summary>{said.chooseTopics}</summary>
          <Tree
            topics={topics}
            chosen={chosen}
            onToggle={(id, isChosen) => (isChosen ? onChange({ topics: [...chosen, id] }) : remove(id))}
          />
        </details>
      )}
    </FactSection>
  );
};

const useTopics = (): readonly TopicCard[] | "loading" | null => {
  const { newsroom } = useDesk();
  const [topics, setTopics] = useState<readonly TopicCard[] | "loading" | null>("loading");
  useEffect(() => {
    let isWanted = true;
    void newsroom.topics().then(
      (all) => isWanted && setTopics(all),
      () => isWanted && setTopics(null),
    );
    return () => {
      isWanted = false;
    };
  }, [newsroom]);
  return topics;
};

interface TreeProps {
  readonly topics: readonly TopicCard[];
  readonly chosen: readonly string[];
  readonly onToggle: (id: string, isChosen: boolean) => void;
}

const Tree = ({ topics, chosen, onToggle }: TreeProps) => {
  const [typed, setTyped] = useState("");
  const id = useId();
  const rows = topicRows(topics, typed);
  return (
    <div className="stack near">
      <Field label={said.findTopics} value={typed} onChange={setTyped} />
      <div className="story-topics" role="group" aria-labelledby={id}>
        <span id={id} className="unseen">
          {said.chooseTopics}
        </span>
        {rows.map((topic) => (
          <div key={topic.id} style={{ paddingInlineStart: `${topic.depth * 1.25}rem` }}>
            <Tick
              isSelected={chosen.includes(topic.id)}
              onChange={(isChosen) => onToggle(topic.id, isChosen)}
            >
              {topic.name}
            </Tick>
          </div>
        ))}
        {rows.length === 0 ? <p className="hint">{said.noSuchTopic}</p> : null}
      </div>
    </div>
  );
};
