import type { Database } from "../../../platform/database/database.ts";
import { aReader } from "../../staff/actor.ts";
import { writeAudit } from "../../staff/change.ts";
import type { SitePreview } from "./site-preview.ts";

/** Keeps in the audit that somebody looked at the site as it would be. */
export const keepLookAtSite = async (db: Database, preview: SitePreview): Promise<void> => {
  await db.transaction().execute(
    async (trx) =>
      await writeAudit(
        trx,
        { actor: aReader, via: "preview" },
        {
          action: "site.previewed",
          subject: "site",
          subjectId: preview.change?.of ?? preview.page,
          after: {
            page: preview.page,
            at: preview.at,
            linkBy: preview.madeBy,
            until: preview.expiresAt,
          },
        },
      ),
  );
};
