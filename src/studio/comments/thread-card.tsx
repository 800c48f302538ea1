import { useEffect, useRef } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { classes } from "../components/class-name.ts";
import { Notice } from "../components/notice.tsx";
import { useChange } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { Instant } from "../shell/instant.tsx";
import { useMay } from "../shell/session.tsx";
import { comments as said } from "../words/comments.ts";
import { CommentText } from "./comment-text.tsx";
import { type KeptTexts, useKeptText } from "./kept-text.ts";
import { MentionField } from "./mention-field.tsx";
import type { Placed } from "./place-thread.ts";

export type Thread = AnswerOf<Operations["listComments"]>["items"][number];

interface Props {
  readonly thread: Thread;
  readonly placed: Placed;
  readonly kept: KeptTexts;
  /** Its words stand out in the text. */
  readonly isNow: boolean;
  /** Shows what it is about. */
  readonly onGo: () => void;
}

const changes = ["listComments", "listBoard", "listAlerts"] as const;

/** One thread: what it is about, what was said, and what can be done with it. */
export const ThreadCard = ({ thread, placed, kept, isNow, onGo }: Props) => {
  const may = useMay()("story.comment");
  const { text, set: setText, wasSent } = useKeptText(kept, thread.id);
  const sent = useRef("");
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNow) card.current?.scrollIntoView({ block: "nearest" });
  }, [isNow]);
  const params = { storyId: thread.storyId, threadId: thread.id };
  const reply = useChange("replyToThread", { changes, onDone: () => wasSent(sent.current) });
  const resolve = useChange("resolveThread", { changes });
  const reopen = useChange("reopenThread", { changes });
  const error = reply.error ?? resolve.error ?? reopen.error;
  const send = (): void => {
    if (text === null || text.trim() === "" || reply.isPending) return;
    sent.current = text;
    reply.mutate({ params, body: { text } });
  };
  const first = thread.comments[0]?.madeBy.name ?? "";
  return (
    <li className={classes("thread", isNow && "now")} ref={card}>
      <About thread={thread} placed={placed} onGo={onGo} />
      <ol>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <p className="said-by">
              <strong>{comment.madeBy.name}</strong>{" "}
              <span className="soft small">
                <Instant at={comment.madeAt} />
              </span>
            </p>
            <CommentText text={comment.text} mentions={comment.mentions} />
          </li>
        ))}
      </ol>
      {thread.resolved === null ? null : (
        <p className="soft small">
          {said.resolvedBy(thread.resolved.by)}, <Instant at={thread.resolved.at} />
        </p>
      )}
      {error === null ? null : (
        <Notice kind="bad" isNews>
          <p>{sentenceOf(error)}</p>
        </Notice>
      )}
      {text === null ? null : (
        <MentionField label={said.toThread(first)} value={text} onChange={setText} onSend={send} />
      )}
      {may ? (
        <div className="row">
          {text === null ? (
            <Button look="quiet" onPress={() => setText("")}>
              {said.answer}
            </Button>
          ) : (
            <Button look="primary" isPending={reply.isPending} onPress={send}>
              {said.answer}
            </Button>
          )}
          {thread.resolved === null ? (
            <Button look="quiet" isPending={resolve.isPending} onPress={() => resolve.mutate({ params })}>
              {said.resolve}
            </Button>
          ) : (
            <Button look="quiet" isPending={reopen.isPending} onPress={() => reopen.mutate({ params })}>
              {said.reopen}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
};

const About = ({ thread: { quoted }, placed, onGo }: Omit<Props, "isNow" | "kept">) => {
  const blockId = placed.at === "block" || placed.at === "moved" ? placed.blockId : null;
  return (
    <div className="about">
      {placed.at === "story" ? <p className="soft small">{said.onStory}</p> : null}
      {placed.at === "gone" ? (
        <p>
          <span className="tag warn">{quoted === "" ? said.onGoneBlock : said.onGone}</span>
        </p>
      ) : null}
      {quoted === "" ? null : <blockquote>{quoted}</blockquote>}
      {quoted === "" && blockId !== null ? <p className="soft small">{said.onBlock}</p> : null}
      {placed.at === "moved" ? <p className="soft small">{said.moved}</p> : null}
      {blockId === null ? null : (
        <Button look="quiet" onPress={onGo}>
          {said.go}
        </Button>
      )}
    </div>
  );
};
