import { referencesOf } from "../../content/references-of.ts";
import { findPicture } from "../../newsroom/picture/picture.store.ts";
import { readPreview } from "../../newsroom/story/preview-link.ts";
import { findRevision } from "../../newsroom/story/story.store.ts";
import type { MediaNeeds } from "./media-needs.ts";
import { findPublicPicture, type PublicPicture } from "./picture.store.ts";

/** A picture of a previewed revision, or one that is public anyway, for whoever has the preview's link. */
export const findPreviewPicture = async (
  { db, clock, secret }: Pick<MediaNeeds, "db" | "clock" | "secret">,
  token: string,
  id: string,
): Promise<PublicPicture | null> => {
  const read = readPreview(secret, token, clock());
  if (!read.ok) return null;
  const content = (await findRevision(db, read.value.revisionId))?.content ?? null;
  const named =
    content !== null &&
    referencesOf(content).some((reference) => reference.kind === "picture" && reference.id === id);
  return named ? await findPicture(db, id) : await findPublicPicture(db, id);
};
