import { keepLookAtPreview } from "../../newsroom/story/preview-look.ts";
import { readPreview } from "../../newsroom/story/preview-link.ts";
import { readRevisionPage } from "../../newsroom/story/story-page.store.ts";
import { type Handler, missing, shown } from "../http/answer.ts";
import { chosenWorks, readBeside, readStoryView } from "../view/story.store.ts";
import { storyDocument } from "./story-document.tsx";

/** A revision that is not public, for whoever has the link that was made for it; each look is kept in the audit. */
export const previewHandler =
  (secret: string): Handler =>
  async (reading, { params }) => {
    const token = params["token"] ?? "";
    const read = readPreview(secret, token, reading.clock());
    if (!read.ok)
      return read.problem === "expired" ? { kind: "gone", why: reading.say.story.previewEnded } : missing;
    const page = await readRevisionPage(reading.db, read.value.revisionId, reading.day);
    if (page === null) return missing;
    await keepLookAtPreview(reading.db, page.id, read.value);
    const preview = { until: read.value.expiresAt, token };
    const beside = { ...(await readBeside(reading, page.id)), related: chosenWorks(page), preview };
    return shown(storyDocument(await readStoryView(reading, page, beside)));
  };
