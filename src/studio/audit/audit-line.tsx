import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Icon } from "../components/icon.tsx";
import { Instant } from "../shell/instant.tsx";
import { deviceName } from "../sign-in/device-name.ts";
import { auditActions } from "../words/audit-actions.ts";
import { words } from "../words/words.ts";
import { differencesOf } from "./differences.ts";

const said = words.audit;

export type AuditLineFacts = AnswerOf<Operations["listAudit"]>["items"][number];

/** Who, what, when; opened: from where, and what it was before and is after. */
export const AuditLine = ({ line }: { readonly line: AuditLineFacts }) => (
  <Disclosure className="audit-line">
    {({ isExpanded }) => (
      <>
        <Heading level={2} className="plain">
          <Button slot="trigger" className="head">
            <span className="soft small">
              <Instant at={line.at} />
            </span>
            <span>{line.by?.name ?? nobodyBy(line)}</span>
            <span title={line.action}>{auditActions[line.action] ?? line.action}</span>
            <span className="soft small">{subjectOf(line)}</span>
            <Icon name="down" />
          </Button>
        </Heading>
        <DisclosurePanel>{isExpanded ? <Inside line={line} /> : null}</DisclosurePanel>
      </>
    )}
  </Disclosure>
);

/** Lines that bear no member of staff: what a reader did, a sign-in that failed, the newsroom's own work. */
const nobodyBy = ({ via }: AuditLineFacts): string => {
  if (via === "page") return said.reader;
  if (via === "preview") return said.linkHolder;
  return via === "api" ? said.stranger : said.nobody;
};

const subjectOf = ({ subject, subjectId }: AuditLineFacts): string => `${subject} ${subjectId}`.trim();

const Inside = ({ line }: { readonly line: AuditLineFacts }) => {
  const differences = differencesOf(line.before, line.after);
  const agent = line.agent === null ? "" : deviceName(line.agent) || line.agent;
  const from = [line.address ?? "", agent].filter((part) => part !== "").join(", ");
  return (
    <div className="inside">
      <dl className="before-after">
        <dt>{said.code}</dt>
        <dd>
          <code>{line.action}</code>
        </dd>
        <dt>{said.through}</dt>
        <dd>{line.via}</dd>
        {from === "" ? null : (
          <>
            <dt>{said.columns.from}</dt>
            <dd>{from}</dd>
          </>
        )}
      </dl>
      {differences.length === 0 ? (
        <p className="soft small">{said.noDetails}</p>
      ) : (
        <dl className="before-after">
          {differences.map(({ name, before, after }) => (
            <div key={name} className="pair">
              <dt>{name}</dt>
              <dd>
                {before === null ? null : (
                  <del>
                    <span className="unseen">{said.before} </span>
                    {before}
                  </del>
                )}{" "}
                {after === null ? null : (
                  <ins>
                    <span className="unseen">{said.after} </span>
                    {after}
                  </ins>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};
