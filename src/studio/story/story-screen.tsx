import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useAsked } from "../components/asked.tsx";
import { Notice } from "../components/notice.tsx";
import { Button } from "../components/button.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { type Document, NewDocument } from "../documents/new-document.tsx";
import type { Newsroom } from "../editor/newsroom.ts";
import type { SavedDraft } from "../editor/saving/saving-state.ts";
import { StoryEditor } from "../editor/story-editor.tsx";
import { api, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useTitle } from "../shell/screen.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { storyScreen } from "../words/story-screen.ts";
import { words } from "../words/words.ts";
import { AddressPart } from "./address-part.tsx";
import { askForApproval } from "./ask-for-approval.ts";
import { useContentStore, useHeadline } from "./content-store.ts";
import { draftServer, savedDraft } from "./draft-server.ts";
import { markAsCleaned } from "./mark-as-cleaned.ts";
import { answered, newsroomOverApi } from "./newsroom-over-api.ts";
import { TalkPanel } from "./talk-panel.tsx";
import { TranslationsPart } from "./translations-part.tsx";
import { BlockHeld } from "./block-held.tsx";
import { usePresence } from "./use-presence.ts";
import { usePresent } from "./use-present.ts";
import { usePictureChooser } from "./use-picture-chooser.tsx";
import { useTalk } from "./use-talk.ts";
import { WayToReaders } from "./way-to-readers.tsx";
import { WhoIsHere } from "./who-is-here.tsx";

const said = storyScreen;

/** A part of the story that somebody was led to; null: none. */
type GoTo = { readonly part: string } | null;

/** One story to write: read once, then the editor merges what others save. */
export const StoryScreen = ({ storyId, goTo }: { readonly storyId: string; readonly goTo: GoTo }) => {
  const draft = useQuery({
    queryKey: ["draft to open", storyId],
    queryFn: async ({ signal }) =>
      savedDraft(answered(await api.readDraft({ params: { storyId } }, { signal }))),
    // Whoever comes back to a story opens it as it stands then.
    gcTime: 0,
    staleTime: Infinity,
    retry: 1,
  });
  if (draft.data) return <OpenStory key={storyId} storyId={storyId} draft={draft.data} goTo={goTo} />;
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
  readonly goTo: GoTo;
}

const OpenStory = ({ storyId, draft, goTo }: OpenProps) => {
  const may = useMay();
  const { staff } = useSession();
  const [revisionId, setRevision] = useState(draft.revision);
  const latest = useRef(revisionId);
  useEffect(() => {
    latest.current = revisionId;
  }, [revisionId]);
  const store = useContentStore(draft.content);
  const headline = useHeadline(store);
  const [block, setBlock] = useState<string | null>(null);
  /** The same at once: whoever goes to a block and types has typed before the screen is drawn. */
  const blockNow = useRef<string | null>(null);
  const enterBlock = useCallback((id: string | null): void => {
    blockNow.current = id;
    setBlock(id);
  }, []);
  const story = useRead("readStory", { params: { storyId } });
  const here = usePresence(storyId, block);
  const { newest, wrote } = here;
  const present = usePresent(here.others);
  const talk = useTalk(storyId);
  const { choose, dialog } = usePictureChooser();
  const documents = useAsked<Document>((answer) => (
    <NewDocument onClose={() => answer(null)} onAdded={answer} />
  ));
  const server = useMemo(() => draftServer(api, storyId, setRevision), [storyId]);
  const newsroom = useNewsroom(storyId, latest, choose, documents.ask);
  useTitle(headline.trim() === "" ? words.stories.noHeadline : headline);
  const mayWrite = may("story.edit");
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
      <BlockHeld
        storyId={storyId}
        here={here}
        block={block}
        holder={mayWrite ? present.holderOf(block) : null}
      />
      <StoryEditor
        story={storyId}
        writer={staff.id}
        draft={draft}
        server={server}
        newsroom={newsroom}
        {...(newest === null ? {} : { newest })}
        onBlock={enterBlock}
        others={present.inBlocks}
        isReadOnly={!mayWrite}
        goTo={goTo}
        marked={talk.marked}
        onMarked={talk.setNow}
        {...(may("story.comment") ? { onSay: (about, as) => talk.setAsked({ about, as }) } : {})}
        apart={
          <>
            <TranslationsPart storyId={storyId} />
            <AddressPart storyId={storyId} />
          </>
        }
        panels={[
          {
            id: "comments",
            label: said.comments,
            isTalk: true,
            content: <TalkPanel storyId={storyId} revisionId={revisionId} store={store} talk={talk} />,
          },
          {
            id: "publish",
            label: said.publish,
            isEnd: true,
            content: <WayToReaders storyId={storyId} revisionId={revisionId} />,
          },
        ]}
        onChange={(content, isSaved) => {
          store.set(content);
          wrote(isSaved, blockNow.current);
        }}
      />
      {dialog}
      {documents.dialog}
    </div>
  );
};

/** What the editor asks of the newsroom, as far as this person may. */
const useNewsroom = (
  storyId: string,
  latest: RefObject<string>,
  choosePicture: Newsroom["choosePicture"],
  bring: () => Promise<Document | null>,
): Newsroom => {
  const may = useMay();
  const [mayApprove, mayWrite, mayAddPeople, mayBring] = [
    may("quotation.approve"),
    may("story.edit"),
    may("person.edit"),
    may("document.add"),
  ];
  return useMemo(() => {
    const revision = () => ({ storyId, revisionId: latest.current });
    return newsroomOverApi({
      api,
      choosePicture,
      mayAddPeople,
      ...(mayBring ? { bringDocument: bring } : {}),
      ...(mayApprove
        ? { markAsCleaned: async (quotation: string) => await markAsCleaned(api, revision(), quotation) }
        : {}),
      ...(mayWrite && !mayApprove
        ? { askForApproval: async (quotation: string) => await askForApproval(api, revision(), quotation) }
        : {}),
    });
  }, [choosePicture, bring, latest, mayApprove, mayWrite, mayAddPeople, mayBring, storyId]);
};
