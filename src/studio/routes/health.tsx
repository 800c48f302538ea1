import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { Screen } from "../shell/screen.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { health as said } from "../words/health.ts";

type Finding = AnswerOf<Operations["readHealth"]>["findings"][number];

const looks = { well: "good", note: "warn", trouble: "bad" } as const;
const worst = ["trouble", "note", "well"];

/** What doctor says, by what it looked at; what somebody has seen and lives with stands apart. */
export const Health = () => {
  const health = useRead("readHealth");
  const when = useSayInstant();
  return (
    <Screen
      title={said.title}
      intro={said.intro}
      isNarrow
      actions={
        <Button isPending={health.isFetching} onPress={() => void health.refetch()}>
          {said.again}
        </Button>
      }
    >
      <Waiting read={health} lines={8}>
        {({ at, findings }) => (
          <>
            <Verdict findings={findings} />
            <p className="soft small">{said.looked(when(at))}</p>
            {[...Map.groupBy(findings, ({ area }) => area)].map(([area, some]) => (
              <Section key={area} title={said.areas[area] ?? area}>
                <ul className="lines">
                  {some
                    .toSorted((one, other) => worst.indexOf(one.state) - worst.indexOf(other.state))
                    .map((finding) => (
                      <FindingLine key={`${finding.key} ${finding.what}`} finding={finding} />
                    ))}
                </ul>
              </Section>
            ))}
          </>
        )}
      </Waiting>
    </Screen>
  );
};

const Verdict = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const open = findings.filter(({ seen }) => seen === null);
  const of = (state: Finding["state"]) => open.filter((one) => one.state === state).length;
  const [troubles, notes] = [of("trouble"), of("note")];
  if (troubles + notes === 0)
    return (
      <Notice kind="good">
        <p>{said.allWell}</p>
      </Notice>
    );
  return (
    <Notice kind={troubles > 0 ? "bad" : "warn"}>
      {troubles === 0 ? null : <p>{said.troubles(troubles)}</p>}
      {notes === 0 ? null : <p>{said.notes(notes)}</p>}
    </Notice>
  );
};

const FindingLine = ({ finding }: { readonly finding: Finding }) => {
  const { state, what, remedy, key, seen } = finding;
  const when = useSayInstant();
  const see = useChange("seeFinding", {
    changes: ["readHealth"],
    onDone: () => say(seen === null ? said.seen : said.findings[state]),
  });
  const change = (isSeen: boolean): void =>
    see.mutate({ params: { key }, body: { isSeen } }, { onError: (error) => say(sentenceOf(error)) });
  return (
    <li>
      <div className="what">
        {what}
        {remedy === undefined ? null : <p>{remedy}</p>}
        {seen === null ? null : <p>{said.seenBy(seen.by, when(seen.at))}</p>}
      </div>
      <div className="row">
        <span className={`tag ${seen === null ? looks[state] : ""}`}>{said.findings[state]}</span>
        {state === "well" ? null : seen === null ? (
          <Button
            look="quiet"
            isPending={see.isPending}
            aria-label={said.seeOf(what)}
            onPress={() => change(true)}
          >
            {said.see}
          </Button>
        ) : (
          <Button look="quiet" isPending={see.isPending} onPress={() => change(false)}>
            {said.unsee}
          </Button>
        )}
      </div>
    </li>
  );
};
