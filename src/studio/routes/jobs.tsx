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

/** Files on their way in, what of them failed and why, and what the newsroom does by itself. */
export const Jobs = () => {
  const may = useMay();
  return (
    <Screen title={said.title} intro={said.intro} isNarrow>
      <Ingests />
      {may("job.retry") ? <Others /> : null}
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

/** What is done without anybody asking: how much waits, what was given up and why. */
const Others = () => {
  const jobs = useRead("listJobs", undefined, { every: often });
  const retry = useChange("retryJobs", { changes: ["listJobs"] });
  const told = said.others;
  return (
    <Section title={told.title}>
      <Waiting read={jobs} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{told.none}</p>
          ) : (
            <ul className="lines">
              {items.map(({ name, waiting, working, retrying, failed, lastProblem }) => (
                <li key={name}>
                  <div className="what">
                    {told.names[name] ?? name}
                    <p>{told.counts(waiting, working, retrying, failed)}</p>
                    {lastProblem === null ? null : <p className="wrong-line">{told.why(lastProblem)}</p>}
                  </div>
                  {failed === 0 ? null : (
                    <Button
                      aria-label={said.retryOf(told.names[name] ?? name)}
                      onPress={() =>
                        retry.mutate(
                          { params: { name } },
                          {
                            onSuccess: () => say(said.retried(told.names[name] ?? name)),
                            onError: (error) => say(sentenceOf(error)),
                          },
                        )
                      }
                    >
                      {said.retry}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
    </Section>
  );
};
