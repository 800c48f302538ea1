import { headlineOf, type StoryLine } from "./story-line.ts";

/** A story by its headline. */
export const StoryLink = ({ story }: { readonly story: StoryLine }) => (
  <strong className="headline">{headlineOf(story)}</strong>
);
