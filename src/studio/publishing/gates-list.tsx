import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { publishing } from "../words/publishing.ts";
import { gateName } from "./gate-name.ts";
import { OverrideDialog } from "./override-dialog.tsx";
import { type Override, overrideOf, weigh, withOverride, withoutOverride } from "./overrides.ts";
import type { GateFailure, GateReport } from "./story-facts.ts";

const said = publishing.gates;

interface Props {
  readonly storyId: string;
  readonly report: GateReport;
  /** What lacks beside it is given by publishing: the signature of whoever publishes. */
  readonly signsByPublishing: boolean;
  readonly mayOverride: boolean;
  readonly overrides: readonly Override[];
  readonly onOverrides: (overrides: readonly Override[]) => void;
}

/** What lacks before this revision can go out: what holds it back first, then what readers put up with already. */
export const GatesList = ({
  storyId,
  report,
  signsByPublishing,
  mayOverride,
  overrides,
  onOverrides,
}: Props) => {
  const [asked, setAsked] = useState<GateFailure | null>(null);
  const { held } = weigh(report, overrides);
  const older = report.failures.filter(({ isNew, overridden }) => !isNew && overridden === null);
  return (
    <Section title={said.title}>
      <div className="stack">
        <Notice kind={held.length > 0 ? "bad" : "good"}>
          <p>
            {held.length > 0
              ? said.blocking(held.length)
              : report.failures.length === 0
                ? said[signsByPublishing ? "noneButYours" : "none"]
                : said.letThrough}
          </p>
        </Notice>
        <Lines
          storyId={storyId}
          failures={report.failures.filter(({ isNew, overridden }) => isNew || overridden !== null)}
          overrides={overrides}
          mayOverride={mayOverride}
          onAsk={setAsked}
          onTakeBack={(failure) => onOverrides(withoutOverride(overrides, failure))}
        />
        {older.length === 0 ? null : (
          <details>
            <summary>{said.older(older.length)}</summary>
            <Lines storyId={storyId} failures={older} overrides={[]} mayOverride={false} />
          </details>
        )}
      </div>
      {asked === null ? null : (
        <OverrideDialog
          failure={asked}
          onClose={() => setAsked(null)}
          onKeep={(override) => {
            onOverrides(withOverride(overrides, override));
            setAsked(null);
          }}
        />
      )}
    </Section>
  );
};

interface LinesProps {
  readonly storyId: string;
  readonly failures: readonly GateFailure[];
  readonly overrides: readonly Override[];
  readonly mayOverride: boolean;
  readonly onAsk?: (failure: GateFailure) => void;
  readonly onTakeBack?: (failure: GateFailure) => void;
}

const Lines = ({ storyId, failures, overrides, mayOverride, onAsk, onTakeBack }: LinesProps) =>
  failures.length === 0 ? null : (
    <ul className="lines">
      {failures.map((failure) => {
        const ready = overrideOf(overrides, failure);
        return (
          <li key={`${failure.gate}:${failure.part}:${failure.problem}`}>
            <div className="what">
              <strong>{gateName(failure.gate)}</strong>{" "}
              <Tag failure={failure} isReady={ready !== undefined} />
              <p className="problem">{failure.problem}</p>
              <p>{adviceOf(failure)}</p>
              {failure.overridden === null ? null : (
                <p>{said.overriddenBy(failure.overridden.by, failure.overridden.reason)}</p>
              )}
              {ready === undefined ? null : <p>“{ready.reason}”</p>}
            </div>
            {failure.gate === "approvals" ? null : (
              <Link
                className="button quiet"
                to="/stories/$storyId"
                params={{ storyId }}
                search={{ part: failure.part }}
                aria-label={`${said.goThere} ${gateName(failure.gate)}: ${failure.problem}`}
              >
                {said.goThere}
              </Link>
            )}
            {ready !== undefined ? (
              <Button look="quiet" onPress={() => onTakeBack?.(failure)}>
                {said.takeBack}
              </Button>
            ) : mayOverride && failure.isNew && failure.overridden === null ? (
              <Button
                aria-label={`${said.override} ${gateName(failure.gate)}: ${failure.problem}`}
                onPress={() => onAsk?.(failure)}
              >
                {said.override}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );

const Tag = ({ failure, isReady }: { readonly failure: GateFailure; readonly isReady: boolean }) => {
  if (failure.overridden !== null) return <span className="tag good">{said.overriddenTag}</span>;
  if (isReady) return <span className="tag warn">{said.readyTag}</span>;
  return failure.isNew ? null : <span className="tag">{said.olderTag}</span>;
};

/** The domain speaks to the command line too; here the way is another. */
const adviceOf = ({ gate, advice }: GateFailure): string =>
  advice.includes("newsreel ") ? (said.advice[gate] ?? "") : advice;
