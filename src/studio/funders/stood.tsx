import { useState } from "react";
import { Form } from "react-aria-components/Form";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { funders } from "../words/funders.ts";
import { todayIn } from "../shell/day.ts";

const said = funders.stood;

type Asked = { readonly page: string; readonly day: string };
type Answer = AnswerOf<Operations["readFundingHistory"]>;

interface Props {
  /** Null: nothing was asked yet. */
  readonly asked: Asked | null;
  readonly onAsk: (asked: Asked) => void;
}

/** Whom a page thanked on a day, through every change since. */
export const WhatStood = ({ asked, onAsk }: Props) => {
  const { newsroom } = useSession();
  const [page, setPage] = useState(asked?.page ?? "/");
  const [day, setDay] = useState(asked?.day ?? todayIn(newsroom.zone));
  return (
    <Section title={said.title} detail={said.detail}>
      <div className="stack">
        <Form
          className="bar"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault();
            onAsk({ page, day });
          }}
        >
          <Field
            className="grow"
            label={said.page}
            value={page}
            onChange={setPage}
            autoComplete="off"
            isRequired
          />
          <Field label={said.day} type="date" value={day} onChange={setDay} isRequired />
          <Button type="submit" look="primary">
            {said.look}
          </Button>
        </Form>
        <p className="soft small">{said.pageHint}</p>
        {asked === null ? null : <Told asked={asked} />}
      </div>
    </Section>
  );
};

const Told = ({ asked }: { readonly asked: Asked }) => {
  const told = useRead("readFundingHistory", { query: asked });
  return (
    <Waiting read={told} lines={3}>
      {(answer) => (
        <div className="stack" role="status">
          {answer.wasPublished ? null : (
            <Notice kind="warn">
              <p>{said.unseen}</p>
            </Notice>
          )}
          {answer.parts.map((part) => (
            <Part key={part.from} part={part} answer={answer} />
          ))}
        </div>
      )}
    </Waiting>
  );
};

const Part = ({ part, answer }: { readonly part: Answer["parts"][number]; readonly answer: Answer }) => {
  const clock = (iso: string) =>
    new Date(iso).toLocaleTimeString("en-GB", { timeZone: answer.zone, hour: "2-digit", minute: "2-digit" });
  const { from, until, credits, thanked } = part;
  return (
    <section>
      <h3>{answer.parts.length === 1 ? said.whole : said.part(clock(from), clock(until))}</h3>
      {credits.length + thanked.length === 0 ? (
        <p className="soft">{said.nobody}</p>
      ) : (
        <ul className="lines">
          {credits.map(({ id, wording, funder, role, hasMark, url }) => (
            <li key={id}>
              <div className="what">
                {wording}
                <p>
                  {[funder, said.roles[role], hasMark ? said.mark : "", url ?? ""]
                    .filter((one) => one !== "")
                    .join(" · ")}
                </p>
              </div>
            </li>
          ))}
          {thanked.map(({ level, names, anonymous }) => (
            <li key={level}>
              <div className="what">
                <strong>{level}</strong>
                <p>{[...names, ...(anonymous > 0 ? [said.unnamed(anonymous)] : [])].join(", ")}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
