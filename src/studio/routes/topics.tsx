import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Empty } from "../components/placeholders.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { AddTopic, ChangeTopic } from "../topics/topic-form.tsx";
import type { Move, Topic } from "../topics/topic-moves.ts";
import { TopicTree } from "../topics/topic-tree.tsx";
import { desk } from "../words/desk.ts";
import { topics as said } from "../words/topics.ts";

/** The tree of topics: named, put in order, with the works that stand first. */
export const Topics = () => {
  const mayEdit = useMay()("topic.edit");
  const topics = useRead("listTopics");
  const [open, setOpen] = useState<Topic | "add" | null>(null);
  const place = useChange("placeTopic", { changes: ["listTopics", "readTopic"] });
  const onMove = (topic: Topic, body: Move): void =>
    place.mutate(
      { params: { topicId: topic.id }, body },
      { onSuccess: () => say(said.moved(topic.name)), onError: (error) => say(sentenceOf(error)) },
    );
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      actions={
        mayEdit ? (
          <Button look="primary" icon="add" onPress={() => setOpen("add")}>
            {said.add}
          </Button>
        ) : null
      }
    >
      <Waiting read={topics} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={said.none} />
          ) : (
            <div className="card stack near">
              <p className="soft small">{mayEdit ? said.hint : desk.readOnly}</p>
              <TopicTree
                topics={items}
                onOpen={(topic) => (mayEdit ? setOpen(topic) : undefined)}
                {...(mayEdit ? { onMove } : {})}
              />
            </div>
          )
        }
      </Waiting>
      {open === "add" ? (
        <AddTopic topics={topics.data?.value.items ?? []} onClose={() => setOpen(null)} />
      ) : null}
      {open === null || open === "add" ? null : <ChangeTopic topic={open} onClose={() => setOpen(null)} />}
    </Screen>
  );
};
