import { Instant } from "../shell/instant.tsx";
import { words } from "../words/words.ts";
import { type BoardState, boardStateOf, boardStates, isAhead, type StoryLine } from "./story-line.ts";
import { StoryLink } from "./story-link.tsx";

const said = words.stories;

interface Props {
  readonly stories: readonly StoryLine[];
  /** Only this column; undefined: all. */
  readonly only: BoardState | undefined;
}

/** A column for each state. */
export const Board = ({ stories, only }: Props) => (
  // A region that scrolls is reached by keyboard.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className="board" role="region" aria-label={said.board} tabIndex={0}>
    {boardStates
      .filter((state) => only === undefined || only === state)
      .map((state) => {
        const here = stories.filter((story) => boardStateOf(story) === state);
        return (
          <section key={state} aria-labelledby={`board-${state}`}>
            <h2 id={`board-${state}`}>
              {said.states[state]} <span>{here.length}</span>
            </h2>
            {here.map((story) => (
              <article key={story.id} className="story-card">
                <StoryLink story={story} />
                <p className="soft small">
                  {story.owner?.name ?? said.noOwner} · <Instant at={story.scheduledAt ?? story.updatedAt} />
                </p>
                {isAhead(story) ? (
                  <p>
                    <span className="tag warn">{said.ahead}</span>
                  </p>
                ) : null}
              </article>
            ))}
          </section>
        );
      })}
  </div>
);
