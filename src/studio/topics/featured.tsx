import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Arrange } from "../components/arrange.tsx";
import { Button, IconButton } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { desk } from "../words/desk.ts";
import { topics } from "../words/topics.ts";

const said = topics.featured;
const most = 12;

type Work = AnswerOf<Operations["listFeatured"]>["items"][number];

interface Props {
  readonly topicId: string;
  readonly works: readonly Work[];
  readonly etag: string;
}

/** The works that stand first on a topic's page, chosen and put in order. */
export const Featured = ({ topicId, works, etag }: Props) => {
  const [chosen, setChosen] = useState<readonly Work[]>(works);
  const isChanged = idsOf(chosen).join() !== idsOf(works).join();
  const change = useChange("featureWorks", {
    changes: ["listFeatured"],
    onDone: () => say(said.saved),
  });
  return (
    <section className="stack near" aria-label={said.title}>
      <h3>{said.title}</h3>
      <p className="soft small">{said.detail}</p>
      <Arrange
        label={said.title}
        items={chosen}
        idOf={({ id }) => id}
        nameOf={({ title }) => title}
        empty={<p className="soft">{said.none}</p>}
        onOrder={(ids) => setChosen(ids.flatMap((id) => chosen.filter((work) => work.id === id)))}
      >
        {({ id, kind, title }) => (
          <>
            <span className="what">
              {title} <span className="tag">{said.kinds[kind]}</span>
            </span>
            <IconButton
              label={desk.remove(title)}
              icon="close"
              onPress={() => setChosen(chosen.filter((work) => work.id !== id))}
            />
          </>
        )}
      </Arrange>
      {chosen.length < most ? (
        <FindWork without={idsOf(chosen)} onFound={(work) => setChosen([...chosen, work])} />
      ) : null}
      {change.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(change.error)}</p>
        </Notice>
      )}
      <div>
        <Button
          isDisabled={!isChanged}
          isPending={change.isPending}
          onPress={() =>
            change.mutate({ params: { topicId }, body: { workIds: idsOf(chosen) }, ifMatch: etag })
          }
        >
          {said.save}
        </Button>
      </div>
    </section>
  );
};

const idsOf = (works: readonly Work[]): string[] => works.map(({ id }) => id);

interface FindProps {
  readonly without: readonly string[];
  readonly onFound: (work: Work) => void;
}

const FindWork = ({ without, onFound }: FindProps) => {
  const [typed, setTyped] = useState("");
  const isWanted = typed.trim() !== "";
  const query = { words: typed.trim(), limit: 6 };
  const found = useRead("listWorks", { query }, { isWanted, keepsPrevious: true }).data?.value.items;
  const offered = found?.filter(({ id }) => !without.includes(id));
  return (
    <div className="stack near">
      <Field label={said.find} type="search" value={typed} onChange={setTyped} autoComplete="off" />
      {isWanted && offered?.length === 0 ? <p className="soft">{said.nothing}</p> : null}
      {isWanted ? (
        <div className="row">
          {offered?.map(({ id, kind, title }) => (
            <Button
              key={id}
              icon="add"
              onPress={() => {
                onFound({ id, kind, title });
                setTyped("");
              }}
            >
              {title}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
};
