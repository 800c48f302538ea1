import { StoryLink } from "./story-link.tsx";
import type { StoryLine } from "./story-line.ts";

interface Props {
  readonly stories: readonly StoryLine[];
  /** What is said below each headline. */
  readonly note: (story: StoryLine) => string;
}

/** A short list of stories. */
export const StoryLines = ({ stories, note }: Props) => (
  <ul className="lines">
    {stories.map((story) => (
      <li key={story.id}>
        <div className="what">
          <StoryLink story={story} />
          <p>{note(story)}</p>
        </div>
      </li>
    ))}
  </ul>
);
