import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { useRead } from "../shell/ask.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { publishing } from "../words/publishing.ts";
import { type ApprovalKind, approvalKinds } from "./approval-kind.ts";
import { SignDialog } from "./sign-dialog.tsx";
import type { RevisionSummary } from "./story-facts.ts";

const said = publishing.approvals;

const permissionFor = {
  editor: "approval.editor",
  "fact-checker": "approval.fact-checker",
  legal: "approval.legal",
} as const;

type Given = AnswerOf<Operations["listApprovals"]>;

interface Props {
  readonly storyId: string;
  readonly revision: RevisionSummary;
  /** Shows what changed from a revision that somebody signed. */
  readonly onCompare: (sinceRevisionId: string) => void;
}

/** Who stands behind this revision; whoever stood behind an earlier one is named, with what changed since. */
export const Approvals = ({ storyId, revision, onCompare }: Props) => {
  const approvals = useRead("listApprovals", { params: { storyId } });
  const [signing, setSigning] = useState<ApprovalKind | null>(null);
  return (
    <Section title={said.title} detail={said.detail}>
      <Waiting read={approvals} lines={3}>
        {(given) => (
          <ul className="lines">
            {approvalKinds.map((kind) => (
              <OneKind
                key={kind}
                kind={kind}
                given={given}
                revision={revision}
                onSign={() => setSigning(kind)}
                onCompare={onCompare}
              />
            ))}
          </ul>
        )}
      </Waiting>
      {signing === null ? null : (
        <SignDialog storyId={storyId} revision={revision} kind={signing} onClose={() => setSigning(null)} />
      )}
    </Section>
  );
};

interface OneKindProps {
  readonly kind: ApprovalKind;
  readonly given: Given;
  readonly revision: RevisionSummary;
  readonly onSign: () => void;
  readonly onCompare: (sinceRevisionId: string) => void;
}

const OneKind = ({ kind, given, revision, onSign, onCompare }: OneKindProps) => {
  const when = useSayInstant();
  const may = useMay();
  const { staff } = useSession();
  const ofKind = given.items.filter((one) => one.kind === kind);
  const own = ofKind.filter(({ revisionId }) => revisionId === revision.id);
  const before = ofKind.find(({ revisionNumber }) => revisionNumber < revision.number);
  const isAsked = given.asked.includes(kind);
  const isOwnToGive = kind === "editor" && isAsked && may("story.publish") && may("approval.editor");
  const maySign = may(permissionFor[kind]) && !own.some(({ handle }) => handle === staff.handle);
  return (
    <li>
      <div className="what">
        <strong>{said.kinds[kind]}</strong>{" "}
        {own.length > 0 ? null : (
          <span className={`tag ${isAsked && !isOwnToGive ? "warn" : ""}`}>
            {isOwnToGive ? said.byPublishing : isAsked ? said.asked : said.notAsked}
          </span>
        )}
        {own.map(({ by, at, note }) => (
          <p key={`${by} ${at}`} className="signed">
            {said.by(by, when(at))} {note === "" ? null : said.noted(note)}
          </p>
        ))}
        {own.length === 0 ? <p>{said.none}</p> : null}
        {own.length > 0 || before === undefined ? null : (
          <p>
            {said.before(before.by, before.revisionNumber)}{" "}
            <button type="button" className="plain-link" onClick={() => onCompare(before.revisionId)}>
              {said.seeChanges}
            </button>
          </p>
        )}
      </div>
      {maySign && revision.withheldAt === null ? (
        <Button onPress={onSign}>{said.sign(said.kinds[kind])}</Button>
      ) : null}
    </li>
  );
};
