import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Segments } from "../components/segments.tsx";
import { FactCheckPanel } from "../publishing/fact-check-panel.tsx";
import { HistoryPanel } from "../publishing/history-panel.tsx";
import { NoticesPanel } from "../publishing/notices-panel.tsx";
import { PublishingPanel } from "../publishing/publishing-panel.tsx";
import { useRead } from "../shell/ask.ts";
import { Screen } from "../shell/screen.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { publishing } from "../words/publishing.ts";

const route = getRouteApi("/inside/stories/$storyId/publish");

const panels = ["publish", "check", "history", "notices"] as const;

/** One story's way to its readers, on a screen of its own: what a phone in a corridor is enough for. */
export const Publish = () => {
  const { storyId } = route.useParams();
  const story = useRead("readStory", { params: { storyId } });
  const [panel, setPanel] = useState<(typeof panels)[number]>("publish");
  return (
    <Waiting read={story}>
      {({ draft }) => (
        <Screen title={draft.headline} intro={publishing.title} isNarrow>
          <div className="row">
            <Segments
              label={publishing.panelsLabel}
              value={panel}
              options={panels.map((value) => ({ value, label: publishing.panels[value] }))}
              onChange={setPanel}
            />
          </div>
          {panel === "publish" ? <PublishingPanel storyId={storyId} revisionId={draft.id} /> : null}
          {panel === "check" ? <FactCheckPanel storyId={storyId} revisionId={draft.id} /> : null}
          {panel === "history" ? <HistoryPanel storyId={storyId} revisionId={draft.id} /> : null}
          {panel === "notices" ? <NoticesPanel on={{ storyId }} /> : null}
          <p>
            <Link to="/stories/$storyId" params={{ storyId }}>
              {publishing.back}
            </Link>
          </p>
        </Screen>
      )}
    </Waiting>
  );
};
