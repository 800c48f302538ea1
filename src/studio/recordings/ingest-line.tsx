import { Link } from "@tanstack/react-router";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Progress } from "../components/progress.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { recordings as said } from "../words/recordings.ts";
import { words } from "../words/words.ts";

export type Ingest = AnswerOf<Operations["listIngests"]>["items"][number];

/** A file that the newsroom works on: which step, how far, or why not. */
export const IngestLine = ({ ingest }: { readonly ingest: Ingest }) => {
  const may = useMay();
  const retry = useChange("retryIngest", { changes: ["listIngests", "readRecordingCut"] });
  const at = ingest.steps.find(({ state }) => state === "working" || state === "failed");
  const step = at === undefined ? said.ingestWaiting : (said.steps[at.step] ?? at.step);
  const left = at?.secondsLeft ?? null;
  return (
    <li>
      <div className="what">
        <strong>
          <Link to="/recordings/$recordingId" params={{ recordingId: ingest.recordingId }}>
            {ingest.title}
          </Link>
        </strong>
        {ingest.state === "failed" ? (
          <p>
            <span className="tag bad">{said.ingestFailed}</span> {ingest.file}
          </p>
        ) : (
          <Progress
            label={[step, left === null || left < 1 ? null : said.secondsLeft(left)]
              .filter(Boolean)
              .join(" · ")}
            part={at?.progress ?? 0}
          />
        )}
        {ingest.problem === null ? null : <p className="problem">{ingest.problem}</p>}
      </div>
      {ingest.state === "failed" && may("job.retry") ? (
        <Button
          isPending={retry.isPending}
          onPress={() =>
            retry.mutate(
              { params: { cutId: ingest.cutId } },
              { onSuccess: () => say(said.retried), onError: (error) => say(sentenceOf(error)) },
            )
          }
        >
          {words.common.tryAgain}
        </Button>
      ) : null}
    </li>
  );
};
