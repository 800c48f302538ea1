import { aReader } from "../../newsroom/staff/actor.ts";
import { writeAudit } from "../../newsroom/staff/change.ts";
import { type Preview, readPreview } from "../../newsroom/story/preview-link.ts";
import { readRevisionPage } from "../../newsroom/story/story-page.store.ts";
import { type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { chosenWorks, readStoryView } from "../view/story.store.ts";
import { longInstant } from "../design/time.ts";
import { storyDocument } from "./story-document.tsx";

/** A revision that is not public, for whoever has the link that was made for it; each look is kept in the audit. */
export const previewHandler =
  (secret: string): Handler =>
  async (reading, { params }) => {
    const token = params["token"] ?? "";
    const read = readPreview(secret, token, reading.clock());
    if (!read.ok)
      return read.problem === "expired"
        ? { kind: "gone", why: "This link to a preview has ended. Ask for a new one." }
        : missing;
    const page = await readRevisionPage(reading.db, read.value.revisionId, reading.day);
    if (page === null) return missing;
    await keepLook(reading, page.id, read.value);
    const preview = { until: read.value.expiresAt, token };
    return shown(storyDocument(await readStoryView(reading, page, { related: chosenWorks(page), preview })));
  };

const keepLook = async ({ db }: Reading, storyId: string, preview: Preview): Promise<void> => {
  await db.transaction().execute(
    async (trx) =>
      await writeAudit(
        trx,
        { actor: aReader, via: "preview" },
        {
          action: "story.previewed",
          subject: "story",
          subjectId: storyId,
          after: {
            revision: preview.revisionId,
            linkBy: preview.madeBy,
            until: longInstant(preview.expiresAt),
          },
        },
      ),
  );
};
