import { gateReport } from "../../api/contract/story-parts.ts";
import { Notice } from "../components/notice.tsx";
import { Failure, sentenceOf } from "../shell/failure.ts";
import { publishing } from "../words/publishing.ts";
import { gateName } from "./gate-name.ts";
import type { GateReport } from "./story-facts.ts";

/** Why something was not done, in place; where gates hold it back, each of them. */
export const Refused = ({ error }: { readonly error: unknown }) => {
  if (error === null || error === undefined) return null;
  const report = reportOf(error);
  return (
    <Notice kind="bad" isNews>
      <p>{report === null ? sentenceOf(error) : publishing.gates.refused}</p>
      {report === null ? null : (
        <ul>
          {report.blocking.map(({ gate, part, problem }) => (
            <li key={`${gate}:${part}`}>
              {gateName(gate)}: {problem}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

const reportOf = (error: unknown): GateReport | null => {
  if (!(error instanceof Failure) || typeof error.problem.more !== "object" || error.problem.more === null)
    return null;
  const parsed = gateReport.safeParse("report" in error.problem.more ? error.problem.more.report : null);
  return parsed.success ? parsed.data : null;
};
