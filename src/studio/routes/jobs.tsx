import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { Ingest } from "../jobs/ingest.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Screen } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { jobs as said } from "../words/jobs.ts";

/** Milliseconds after which what is being worked on is looked at again. */
const often = 3000;

/** Files on their way in, what of them failed and why, and whether the newsroom's machine is well. */
export const Jobs = () => {
  const may = useMay();
  return (
    <Screen title={said.title} intro={said.intro} isNarrow>
      <Ingests />
      {may("setting.change") ? <Health /> : null}
    </Screen>
  );
};

const Ingests = () => {
  const mayRetry = useMay()("job.retry");
  const ingests = useRead("listIngests", undefined, { every: often });
  const retry = useChange("retryIngest", { changes: ["listIngests"] });
  return (
    <Section title={said.ingests}>
      <Waiting read={ingests} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{said.nothing}</p>
          ) : (
            <ul className="lines">
              {items.map((ingest) => (
                <Ingest
                  key={ingest.cutId}
                  ingest={ingest}
                  onRetry={
                    mayRetry
                      ? () =>
                          retry.mutate(
                            { params: { cutId: ingest.cutId } },
                            {
                              onSuccess: () => say(said.retried(ingest.title)),
                              onError: (error) => say(sentenceOf(error)),
                            },
                          )
                      : null
                  }
                />
              ))}
            </ul>
          )
        }
      </Waiting>
    </Section>
  );
};

const looks = { well: "good", note: "warn", trouble: "bad" } as const;
const order = ["trouble", "note", "well"];

const Health = () => {
  const health = useRead("readHealth");
  return (
    <Section
      title={said.health}
      detail={said.healthDetail}
      actions={
        <Button isPending={health.isFetching} onPress={() => void health.refetch()}>
          {said.again}
        </Button>
      }
    >
      <Waiting read={health} lines={6}>
        {({ findings }) => (
          <ul className="lines">
            {findings
              .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
              .map(({ state, what, remedy }) => (
                <li key={what}>
                  <div className="what">
                    {what}
                    {remedy === undefined ? null : <p>{remedy}</p>}
                  </div>
                  <span className={`tag ${looks[state]}`}>{said.findings[state]}</span>
                </li>
              ))}
          </ul>
        )}
      </Waiting>
    </Section>
  );
};
