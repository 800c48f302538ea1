import { useRef, useState } from "react";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import type { Anchor } from "../editor/anchor.ts";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { comments as said } from "../words/comments.ts";
import { type KeptTexts, useKeptText } from "./kept-text.ts";
import { MentionField } from "./mention-field.tsx";
import { type Commented, inReadingOrder, placeThread } from "./place-thread.ts";
import { type Thread, ThreadCard } from "./thread-card.tsx";

interface Props {
  readonly storyId: string;
  /** What is written now, by which threads are placed; null: not known. */
  readonly content: Commented | null;
  /** What a new comment is about; null: the story as a whole. */
  readonly about: Anchor | null;
  /** Something else is being said: no new comment is asked for. */
  readonly isBusy: boolean;
  readonly kept: KeptTexts;
  /** A comment on it was made, or nobody wants to make one any more. */
  readonly onSaid: () => void;
  /** The thread whose words stand out in the text. */
  readonly now: string | null;
  readonly revisionId: string;
  /** Shows what a thread is about. */
  readonly onGo: (thread: Thread) => void;
}

/** Milliseconds after which what colleagues have said meanwhile is asked for. */
const every = 20_000;

/** What colleagues say about a story, and where to say something. */
export const CommentsPanel = (props: Props) => {
  const { storyId, content, about, isBusy, kept, onSaid, now, revisionId, onGo } = props;
  const may = useMay()("story.comment");
  const [showsResolved, setShowsResolved] = useState(false);
  const comments = useRead("listComments", { params: { storyId } }, { every });
  const here = inReadingOrder(
    (comments.data?.value.items ?? []).map((thread) => ({ thread, placed: placeThread(thread, content) })),
    content,
  );
  const resolved = here.filter(({ thread }) => thread.resolved !== null);
  const shown = showsResolved
    ? here
    : here.filter(({ thread }) => thread.resolved === null || thread.id === now);
  return (
    <section className="comments" aria-label={said.title}>
      {may && !isBusy ? (
        <NewThread storyId={storyId} about={about} kept={kept} revisionId={revisionId} onSaid={onSaid} />
      ) : null}
      {comments.isPending ? <Skeleton count={3} /> : null}
      {comments.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(comments.error)}</p>
        </Notice>
      )}
      {comments.isSuccess && here.length === 0 ? <p className="soft">{said.nothing}</p> : null}
      <ul className="threads">
        {shown.map(({ thread, placed }) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            placed={placed}
            kept={kept}
            isNow={thread.id === now}
            onGo={() => onGo(thread)}
          />
        ))}
      </ul>
      {resolved.length === 0 ? null : (
        <Button look="quiet" onPress={() => setShowsResolved((last) => !last)}>
          {showsResolved ? said.hideResolved : said.showResolved(resolved.length)}
        </Button>
      )}
    </section>
  );
};

type NewProps = Pick<Props, "storyId" | "about" | "kept" | "revisionId" | "onSaid">;

const NewThread = ({ storyId, about, kept, revisionId, onSaid }: NewProps) => {
  const { text: typed, set: setText, wasSent } = useKeptText(kept, "a new thread");
  const text = typed ?? "";
  const sent = useRef("");
  const begin = useChange("beginThread", {
    changes: ["listComments", "listBoard"],
    onDone: () => {
      wasSent(sent.current);
      onSaid();
    },
  });
  const send = (): void => {
    if (text.trim() === "" || begin.isPending) return;
    sent.current = text;
    begin.mutate({ params: { storyId }, body: { text, revisionId, ...about } });
  };
  const words = about?.quoted ?? "";
  return (
    <div className="new-thread">
      {words === "" ? null : <blockquote>{words}</blockquote>}
      <MentionField
        // Whoever asked to say something types at once.
        key={about === null ? "story" : `${about.blockId} ${about.before} ${words}`}
        isWanted={about !== null}
        label={about === null ? said.begin.story : words === "" ? said.begin.block : said.begin.words}
        value={text}
        onChange={setText}
        onSend={send}
      />
      {begin.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(begin.error)}</p>
        </Notice>
      )}
      <div className="row">
        <Button look="primary" isPending={begin.isPending} onPress={send}>
          {said.say}
        </Button>
        {about === null ? null : (
          <Button look="quiet" onPress={onSaid}>
            {said.notThese}
          </Button>
        )}
      </div>
    </div>
  );
};
