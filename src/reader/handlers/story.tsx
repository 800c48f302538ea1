import { findStoryPage } from "../../newsroom/story/story-page.store.ts";
import { type Handler, missing, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { readStoryView } from "../view/story.store.ts";
import { storyDocument } from "./story-document.tsx";

/** A published story. */
export const storyHandler: Handler = async (reading, { params }) => {
  const slug = slugParam(params);
  const page = slug === null ? null : await findStoryPage(reading.db, slug, reading.day);
  return page === null ? missing : shown(storyDocument(await readStoryView(reading, page, null)));
};
