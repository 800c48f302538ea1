import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { CommentsPanel } from "../comments/comments-panel.tsx";
import { Notice } from "../components/notice.tsx";
import { Button } from "../components/button.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import type { SavedDraft } from "../editor/saving/saving-state.ts";
import { StoryEditor } from "../editor/story-editor.tsx";
import { api, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useTitle } from "../shell/screen.tsx";
import { useMay } from "../shell/session.tsx";
import { storyScreen } from "../words/story-screen.ts";
import { words } from "../words/words.ts";
import { draftServer, savedDraft } from "./draft-server.ts";
import { markAsCleaned } from "./mark-as-cleaned.ts";
import { answered, newsroomOverApi } from "./newsroom-over-api.ts";
import { usePresence } from "./use-presence.ts";
import { usePresent } from "./use-present.ts";
import { usePictureChooser } from "./use-picture-chooser.tsx";
import { WayToReaders } from "./way-to-readers.tsx";
import { WhoIsHere } from "./who-is-here.tsx";

const said = storyScreen;

/** One story to write: read once, then the editor merges what others save. */
export const StoryScreen = ({ storyId }: { readonly storyId: string }) => {
  const draft = useQuery({
    queryKey: ["draft to open", storyId],
    queryFn: async ({ signal }) =>
      savedDraft(answered(await api.readDraft({ params: { storyId } }, { signal }))),
    // Whoever comes back to a story opens it as it stands then.
    gcTime: 0,
    staleTime: Infinity,
    retry: 1,
  });
  if (draft.data) return <OpenStory key={storyId} storyId={storyId} draft={draft.data} />;
  return (
    <div className="screen">
      <BackToStories />
      {draft.isPending ? (
        <Skeleton count={6} />
      ) : (
        <Notice kind="bad" isNews>
          <p>{draft.error === null ? said.withheld : sentenceOf(draft.error)}</p>
          {draft.error === null ? null : (
            <Button onPress={() => void draft.refetch()}>{words.common.tryAgain}</Button>
          )}
        </Notice>
      )}
    </div>
  );
};

const BackToStories = () => (
  <Link to="/stories" className="story-back">
    {said.back}
  </Link>
);

interface OpenProps {
  readonly storyId: string;
  readonly draft: SavedDraft;
}

const OpenStory = ({ storyId, draft }: OpenProps) => {
  const may = useMay();
  const mayWrite = may("story.edit");
  const mayApprove = may("quotation.approve");
  const [revisionId, setRevision] = useState(draft.revision);
  const latest = useRef(revisionId);
  useEffect(() => {
    latest.current = revisionId;
  }, [revisionId]);
  const [content, setContent] = useState(draft.content);
  const { headline } = content;
  const [block, setBlock] = useState<string | null>(null);
  const story = useRead("readStory", { params: { storyId } });
  const { newest, others } = usePresence(storyId, block);
  const present = usePresent(others);
  const { choose, dialog } = usePictureChooser();
  const server = useMemo(() => draftServer(api, storyId, setRevision), [storyId]);
  const newsroom = useMemo(
    () =>
      newsroomOverApi({
        api,
        choosePicture: choose,
        ...(mayApprove
          ? {
              markAsCleaned: async (quotation: string) =>
                await markAsCleaned(api, { storyId, revisionId: latest.current }, quotation),
            }
          : {}),
      }),
    [choose, mayApprove, storyId],
  );
  useTitle(headline.trim() === "" ? words.stories.noHeadline : headline);
  return (
    <div className="story-screen">
      <div className="story-screen-head">
        <BackToStories />
        <h1 className="unseen">{headline}</h1>
        <span className="tag">{words.stories.states[story.data?.value.state ?? "draft"]}</span>
        <WhoIsHere names={present.names} />
      </div>
      {mayWrite ? null : (
        <Notice>
          <p>{said.readOnly}</p>
        </Notice>
      )}
      <StoryEditor
        story={storyId}
        draft={draft}
        server={server}
        newsroom={newsroom}
        {...(newest === null ? {} : { newest })}
        onBlock={setBlock}
        others={present.inBlocks}
        isReadOnly={!mayWrite}
        panels={[
          {
            id: "comments",
            label: said.comments,
            content: <CommentsPanel storyId={storyId} content={content} revisionId={revisionId} />,
          },
          {
            id: "publish",
            label: said.publish,
            content: <WayToReaders storyId={storyId} revisionId={revisionId} />,
          },
        ]}
        onChange={setContent}
      />
      {dialog}
    </div>
  );
};
