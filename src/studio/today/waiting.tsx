import { useBoard } from "../board/use-board.ts";
import { CardFacts } from "../board/card-facts.tsx";
import type { Place } from "../board/board-story.ts";
import { Section } from "../components/section.tsx";
import { useMay } from "../shell/session.tsx";
import { StoryLink } from "../stories/story-link.tsx";
import { board } from "../words/board.ts";
import { words } from "../words/words.ts";

const said = words.today.waiting;

const fewest = 8;

export const waitingQuery = { waiting: "me", limit: fewest } as const;

/** Stories that wait for whoever is here, or for their role. */
export const Waiting = () => {
  const { stories } = useBoard(waitingQuery);
  return stories.length === 0 ? null : (
    <Section title={said.title} detail={said.detail}>
      <ul className="lines">
        {stories.map((story) => (
          <li key={story.id}>
            <div className="what">
              <StoryLink story={story} />
              <CardFacts story={story} />
            </div>
            <span className="tag">{board.places[story.place]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Stories at a stage whose approval is whoever’s who is here. */
export const ToApprove = () => {
  const may = useMay();
  return (
    <>
      {may("approval.editor") ? <Stage place="edit" /> : null}
      {may("approval.fact-checker") ? <Stage place="check" /> : null}
      {may("approval.legal") ? <Stage place="legal" /> : null}
    </>
  );
};

const Stage = ({ place }: { readonly place: Extract<Place, "edit" | "check" | "legal"> }) => {
  const waits = useBoard(waitingQuery).stories;
  const stories = useBoard({ place, limit: fewest }).stories.filter(
    ({ id }) => !waits.some((story) => story.id === id),
  );
  return stories.length === 0 ? null : (
    <Section title={said.approve[place]}>
      <ul className="lines">
        {stories.map((story) => (
          <li key={story.id}>
            <div className="what">
              <StoryLink story={story} />
              <CardFacts story={story} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
