import type { Database } from "../../platform/database/database.ts";
import { aReader } from "../staff/actor.ts";
import { writeAudit } from "../staff/change.ts";
import type { Preview } from "./preview-link.ts";

/** Keeps in the audit that somebody looked at a preview, or at what is named of it. */
export const keepLookAtPreview = async (
  db: Database,
  storyId: string,
  preview: Preview,
  of: Readonly<Record<string, string>> = {},
): Promise<void> => {
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
            until: preview.expiresAt.toISOString(),
            ...of,
          },
        },
      ),
  );
};
