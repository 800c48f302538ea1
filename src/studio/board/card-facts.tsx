import { todayIn } from "../shell/day.ts";
import { useSayInstant } from "../shell/instant.tsx";
import { useSession } from "../shell/session.tsx";
import { board as said } from "../words/board.ts";
import { type BoardStory, isAhead, sayDue, sayWaiting } from "./board-story.ts";

/** When it is due; that it is late is said, not only coloured. */
export const Due = ({ dueOn }: { readonly dueOn: string }) => {
  const { newsroom } = useSession();
  const due = sayDue(dueOn, todayIn(newsroom.zone));
  return (
    <time dateTime={dueOn} className={due.isLate ? "tag bad" : "tag"}>
      {due.text}
    </time>
  );
};

/** Whose it is, when it is due, whom it waits for, what goes out by itself. */
export const CardFacts = ({ story }: { readonly story: BoardStory }) => {
  const sayInstant = useSayInstant();
  const waiting = sayWaiting(story);
  return (
    <>
      <p className="soft small">{story.owner?.name ?? said.noOwner}</p>
      {waiting === null ? null : <p className="small waiting">{waiting}</p>}
      <p className="row small">
        {story.dueOn === null || story.state !== "draft" ? null : <Due dueOn={story.dueOn} />}
        {story.scheduledAt === null ? null : (
          <span className="tag warn">{said.goesOut(sayInstant(story.scheduledAt))}</span>
        )}
        {isAhead(story) ? <span className="tag warn">{said.ahead}</span> : null}
        {story.openThreads === 0 ? null : <span className="tag">{said.comments(story.openThreads)}</span>}
        {story.openSuggestions === 0 ? null : (
          <span className="tag">{said.suggestions(story.openSuggestions)}</span>
        )}
      </p>
    </>
  );
};
