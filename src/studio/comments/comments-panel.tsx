import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { Skeleton } from "../components/placeholders.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay } from "../shell/session.tsx";
import { comments as said } from "../words/comments.ts";
import { MentionField } from "./mention-field.tsx";
import { type Commented, placeThread } from "./place-thread.ts";
import { ThreadCard } from "./thread-card.tsx";

interface Props {
  readonly storyId: string;
  /** What is written now, by which threads are placed; null: not known. */
  readonly content: Commented | null;
  /** Only what is about this block, and new comments are about it; left out: all, and the story as a whole. */
  readonly blockId?: string | undefined;
  /** Words chosen in that block: a new comment is about them. */
  readonly quoted?: string | undefined;
  readonly revisionId?: string | undefined;
  /** Shows the block that a thread is about. */
  readonly onGo?: ((blockId: string) => void) | undefined;
}

/** Milliseconds after which what colleagues have said meanwhile is asked for. */
const every = 20_000;

/** What colleagues say about a story, and where to say something. */
export const CommentsPanel = ({ storyId, content, blockId, quoted = "", revisionId, onGo }: Props) => {
  const may = useMay()("story.comment");
  const [showsResolved, setShowsResolved] = useState(false);
  const comments = useRead("listComments", { params: { storyId } }, { every });
  const here = (comments.data?.value.items ?? [])
    .map((thread) => ({ thread, placed: placeThread(thread, content) }))
    .filter(
      ({ placed }) =>
        blockId === undefined ||
        ((placed.at === "block" || placed.at === "moved") && placed.blockId === blockId),
    );
  const resolved = here.filter(({ thread }) => thread.resolved !== null);
  const shown = showsResolved ? here : here.filter(({ thread }) => thread.resolved === null);
  return (
    <section className="comments" aria-label={said.title}>
      {may ? <NewThread storyId={storyId} blockId={blockId} quoted={quoted} revisionId={revisionId} /> : null}
      {comments.isPending ? <Skeleton count={3} /> : null}
      {comments.error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(comments.error)}</p>
        </Notice>
      )}
      {comments.isSuccess && here.length === 0 ? (
        <p className="soft">{blockId === undefined ? said.nothing : said.nothingHere}</p>
      ) : null}
      <ul className="threads">
        {shown.map(({ thread, placed }) => (
          <ThreadCard key={thread.id} thread={thread} placed={placed} onGo={onGo} />
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

type NewProps = Pick<Props, "storyId" | "blockId" | "revisionId"> & { readonly quoted: string };

const NewThread = ({ storyId, blockId, quoted, revisionId }: NewProps) => {
  const [text, setText] = useState("");
  const begin = useChange("beginThread", {
    changes: ["listComments", "listBoard"],
    onDone: () => setText(""),
  });
  const words = blockId === undefined ? "" : quoted.trim().slice(0, 1000);
  const send = (): void => {
    if (text.trim() === "" || begin.isPending) return;
    begin.mutate({
      params: { storyId },
      body: {
        text,
        ...(blockId === undefined ? {} : { blockId, quoted: words }),
        ...(revisionId === undefined ? {} : { revisionId }),
      },
    });
  };
  return (
    <div className="new-thread">
      {words === "" ? null : <blockquote>{words}</blockquote>}
      <MentionField
        label={blockId === undefined ? said.begin.story : words === "" ? said.begin.block : said.begin.words}
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
      </div>
    </div>
  );
};
