import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { jobs as said } from "../words/jobs.ts";

type Work = AnswerOf<Operations["listIngests"]>["items"][number];

const looks = { waiting: "", working: "warn", failed: "bad" } as const;

interface Props {
  readonly ingest: Work;
  /** Null: not for this role. */
  readonly onRetry: (() => void) | null;
}

/** A file on its way in: how far it is, or why it could not come. */
export const Ingest = ({ ingest, onRetry }: Props) => {
  const { title, file, state, problem, steps } = ingest;
  const step = steps.find((one) => one.state === "working");
  return (
    <li>
      <div className="what">
        <strong>{title}</strong> <span className={`tag ${looks[state]}`}>{said.states[state]}</span>
        <p>
          {[file, step?.step, leftOf(step?.secondsLeft ?? null)].filter((part) => part !== null).join(" · ")}
        </p>
        {problem === null ? null : <p className="lines-kept">{problem}</p>}
        {step === undefined ? null : (
          <progress aria-label={said.progress(title)} value={step.progress} max={1} />
        )}
      </div>
      {state === "failed" && onRetry !== null ? <Button onPress={onRetry}>{said.retry}</Button> : null}
    </li>
  );
};

const leftOf = (seconds: number | null): string | null =>
  seconds === null ? null : said.left(Math.round(seconds / 60));
