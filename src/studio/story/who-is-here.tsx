import { storyScreen } from "../words/story-screen.ts";

/** Who else has this story open. */
export const WhoIsHere = ({ names }: { readonly names: readonly string[] }) => (
  <p className="story-here" role="status">
    {names.length === 0 ? "" : storyScreen.hereIn([...new Set(names)].join(", "))}
  </p>
);
