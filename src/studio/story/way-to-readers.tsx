import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Segments } from "../components/segments.tsx";
import { FactCheckPanel } from "../publishing/fact-check-panel.tsx";
import { HistoryPanel } from "../publishing/history-panel.tsx";
import { NoticesPanel } from "../publishing/notices-panel.tsx";
import { PublishingPanel } from "../publishing/publishing-panel.tsx";
import { publishing } from "../words/publishing.ts";

const panels = ["publish", "check", "history", "notices"] as const;

const standing = ["readStory", "listRevisions", "listApprovals"] as const;

interface Props {
  readonly storyId: string;
  /** The newest that the newsroom has. */
  readonly revisionId: string;
}

/** A story's way to its readers, beside the page. */
export const WayToReaders = ({ storyId, revisionId }: Props) => {
  const [panel, setPanel] = useState<(typeof panels)[number]>("publish");
  const client = useQueryClient();
  useEffect(() => {
    // What is typed is saved by itself: how the story stands is another with each revision.
    for (const name of standing) void client.invalidateQueries({ queryKey: [name] });
  }, [client, revisionId]);
  return (
    <div className="stack">
      <Segments
        label={publishing.panelsLabel}
        value={panel}
        options={panels.map((value) => ({ value, label: publishing.panels[value] }))}
        onChange={setPanel}
      />
      {panel === "publish" ? <PublishingPanel storyId={storyId} revisionId={revisionId} /> : null}
      {panel === "check" ? <FactCheckPanel storyId={storyId} revisionId={revisionId} /> : null}
      {panel === "history" ? <HistoryPanel storyId={storyId} revisionId={revisionId} /> : null}
      {panel === "notices" ? <NoticesPanel on={{ storyId }} /> : null}
    </div>
  );
};
