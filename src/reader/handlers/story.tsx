import { relatedWorks } from "../../newsroom/story/related.store.ts";
import { findPublicStory, findStoryPage } from "../../newsroom/story/story-page.store.ts";
import { type Handler, missing, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { readBeside, readStoryView } from "../view/story.store.ts";
import { storyDocument } from "./story-document.tsx";

/** A published story. */
export const storyHandler: Handler = async (reading, { params }) => {
  const slug = slugParam(params);
  const found = slug === null ? null : await findPublicStory(reading.db, slug);
  if (slug === null || found === null) return missing;
  const { id, revisionId } = found;
  const [page, related, beside] = await Promise.all([
    findStoryPage(reading.db, slug, reading.day, revisionId),
    relatedWorks(reading.db, { kind: "story", id }, reading.day),
    readBeside(reading, id),
  ]);
  // Between the two the slug may have become another story's, or nobody's.
  if (page?.id !== id) return missing;
  return shown(storyDocument(await readStoryView(reading, page, { ...beside, related, preview: null })));
};
