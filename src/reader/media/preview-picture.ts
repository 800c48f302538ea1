import { type Reference, referencesOf } from "../../content/references-of.ts";
import { isWithheldMoment } from "../../newsroom/moment/withheld.ts";
import { findPicture } from "../../newsroom/picture/picture.store.ts";
import { readSitePreview } from "../../newsroom/site/preview/site-preview.ts";
import { readPreview } from "../../newsroom/story/preview-link.ts";
import { findScheduledPictures } from "../../newsroom/story/scheduled-pictures.store.ts";
import { findRevision } from "../../newsroom/story/story.store.ts";
import type { Database } from "../../platform/database/database.ts";
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
  const named = content === null ? [] : referencesOf(content);
  const idsOf = (kind: Reference["kind"]): string[] =>
    named.flatMap((reference) => (reference.kind === kind ? [reference.id] : []));
  return idsOf("picture").includes(id) || (await isStillOf(db, id, idsOf("moment")))
    ? await findPicture(db, id)
    : await findPublicPicture(db, id);
};

/** A picture of a story that is scheduled until the instant of a preview of the site, for whoever has its link. */
export const findSitePreviewPicture = async (
  { db, clock, secret }: Pick<MediaNeeds, "db" | "clock" | "secret">,
  token: string,
  id: string,
): Promise<PublicPicture | null> => {
  const read = readSitePreview(secret, token, clock());
  if (!read.ok || read.value.at === null) return null;
  return (await findScheduledPictures(db, read.value.at)).has(id)
    ? await findPicture(db, id)
    : await findPublicPicture(db, id);
};

/** Of a moment that plays in it, whether or not its film is public; none that was taken off. */
const isStillOf = async (db: Database, id: string, momentIds: readonly string[]): Promise<boolean> =>
  momentIds.length > 0 &&
  (await db
    .selectFrom("moment")
    .select("moment.id")
    .where("moment.id", "in", momentIds)
    .where("moment.still_picture_id", "=", id)
    .where("moment.withdrawn_at", "is", null)
    .where((of) => of.not(isWithheldMoment()))
    .limit(1)
    .executeTakeFirst()) !== undefined;
