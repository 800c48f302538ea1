import { useState } from "react";
import { useRead } from "../shell/ask.ts";
import { useMay } from "../shell/session.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Approvals } from "./approvals.tsx";
import { CompareDialog } from "./compare-dialog.tsx";
import { GatesList } from "./gates-list.tsx";
import { GoOut } from "./go-out.tsx";
import { weigh, withoutOwnApproval } from "./overrides.ts";
import { PreviewLink } from "./preview-link.tsx";
import { StandingOf } from "./standing.tsx";
import type { GateReport, RevisionSummary, StoryFacts } from "./story-facts.ts";
import { useOverrides } from "./use-overrides.ts";

interface Props {
  readonly storyId: string;
  readonly revisionId: string;
}

/** Everything between a revision and its readers: where it stands, what lacks, who signs, and sending it out. */
export const PublishingPanel = ({ storyId, revisionId }: Props) => {
  const story = useRead("readStory", { params: { storyId } }, { every: 30_000 });
  const revisions = useRead("listRevisions", { params: { storyId } });
  const gates = useRead("readGates", { params: { storyId, revisionId } }, { every: 30_000 });
  return (
    <Waiting read={story}>
      {(facts) => (
        <Waiting read={revisions}>
          {({ items }) => (
            <Waiting read={gates}>
              {(report) => (
                <Panel
                  key={revisionId}
                  story={facts}
                  revisions={items}
                  revisionId={revisionId}
                  report={report}
                />
              )}
            </Waiting>
          )}
        </Waiting>
      )}
    </Waiting>
  );
};

interface PanelProps {
  readonly story: StoryFacts;
  readonly revisions: readonly RevisionSummary[];
  readonly revisionId: string;
  readonly report: GateReport;
}

const Panel = ({ story, revisions, revisionId, report: all }: PanelProps) => {
  const may = useMay();
  const [overrides, setOverrides] = useOverrides(revisionId);
  const [since, setSince] = useState<string | null>(null);
  const revision = revisions.find(({ id }) => id === revisionId) ?? story.draft;
  const report = withoutOwnApproval(all, may("story.publish") && may("approval.editor"));
  const { held, sent } = weigh(report, overrides);
  const before = revisions.find(({ id }) => id === since);
  return (
    <div className="publishing stack">
      <StandingOf story={story} revision={revision} revisions={revisions} />
      <GatesList
        storyId={story.id}
        report={report}
        signsByPublishing={all.failures.length > report.failures.length}
        mayOverride={may("gate.override") && may("story.publish")}
        overrides={overrides}
        onOverrides={setOverrides}
      />
      <Approvals storyId={story.id} revision={revision} onCompare={setSince} />
      <GoOut
        story={story}
        revision={revision}
        published={revisions.find(({ id }) => id === story.publishedRevisionId)}
        overrides={sent}
        held={held.length}
      />
      {may("story.preview") ? <PreviewLink storyId={story.id} revisionId={revision.id} /> : null}
      {before === undefined ? null : (
        <CompareDialog storyId={story.id} before={before} after={revision} onClose={() => setSince(null)} />
      )}
    </div>
  );
};
