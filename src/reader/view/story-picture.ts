import type { Picture } from "../../newsroom/recording/recording.ts";
import type { StoryPage } from "../../newsroom/story/story-page.ts";

/** The story's own picture, else the one of the first work that it plays or quotes. */
export const storyPicture = ({ content, references }: StoryPage): Picture | null => {
  const { leadPicture } = content;
  const own = leadPicture === null ? undefined : references.pictures.get(leadPicture.picture);
  if (own !== undefined) return { ...own, alt: leadPicture?.alt ?? own.alt };
  return (
    [...references.moments.values()].find(({ recording }) => recording.picture !== null)?.recording.picture ??
    null
  );
};
