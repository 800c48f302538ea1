import { referencesOf } from "../../content/references-of.ts";
import {
  findDocument,
  findPublicDocument,
  type KeptDocument,
} from "../../newsroom/document/document.store.ts";
import { type Preview, readPreview } from "../../newsroom/story/preview-link.ts";
import { findRevision } from "../../newsroom/story/story.store.ts";
import type { MediaNeeds } from "./media-needs.ts";

interface PreviewDocument {
  readonly document: KeptDocument;
  readonly storyId: string;
  readonly preview: Preview;
}

/** A document that a previewed revision names, or one that is public anyway, for whoever has the preview's link. */
export const findPreviewDocument = async (
  { db, clock, secret }: Pick<MediaNeeds, "db" | "clock" | "secret">,
  token: string,
  id: string,
): Promise<PreviewDocument | null> => {
  const read = readPreview(secret, token, clock());
  if (!read.ok) return null;
  const revision = await findRevision(db, read.value.revisionId);
  if (revision?.content === undefined || revision.content === null) return null;
  const named = referencesOf(revision.content).some(
    (reference) => reference.kind === "document" && reference.id === id,
  );
  const document = await (named ? findDocument(db, id) : findPublicDocument(db, id));
  return document === null ? null : { document, storyId: revision.storyId, preview: read.value };
};
