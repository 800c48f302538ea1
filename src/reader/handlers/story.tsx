import { relatedWorks } from "../../newsroom/story/related.store.ts";
import { findPublicStoryId, findStoryPage } from "../../newsroom/story/story-page.store.ts";
import { type Handler, missing, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { readStoryView } from "../view/story.store.ts";
import { storyDocument } from "./story-document.tsx";

/** A published story. */
export const storyHandler: Handler = async (reading, { params }) => {
  const slug = slugParam(params);
  const id = slug === null ? null : await findPublicStoryId(reading.db, slug);
  if (slug === null || id === null) return missing;
  const [page, related] = await Promise.all([
    findStoryPage(reading.db, slug, reading.day),
    relatedWorks(reading.db, { kind: "story", id }, reading.day),
  ]);
  // Between the two the slug may have become another story's, or nobody's.
  if (page?.id !== id) return missing;
  return shown(storyDocument(await readStoryView(reading, page, { related, preview: null })));
};
