import { Link } from "@tanstack/react-router";
import { headlineOf, type StoryLine } from "./story-line.ts";

/** A story by its headline. In a table the row opens it too: a press on the link is the link’s alone. */
export const StoryLink = ({ story }: { readonly story: Pick<StoryLine, "id" | "headline"> }) => (
  <Link
    to="/stories/$storyId"
    params={{ storyId: story.id }}
    className="headline"
    onPointerDown={(event) => event.stopPropagation()}
  >
    {headlineOf(story)}
  </Link>
);
