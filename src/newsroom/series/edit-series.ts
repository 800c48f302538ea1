import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { allSeriesKey, seriesKey } from "../staff/keys.ts";
import { isOwnAddress, keepPageAddress } from "../staff/page-address.ts";
import { findSeries, seriesPath, type SeriesProfile } from "./series.store.ts";

/** What is to be changed of a series; what is left out stays. */
export interface SeriesPatch {
  readonly title?: string;
  readonly slug?: string;
  readonly summary?: string;
  /** Null takes it away. */
  readonly pictureId?: string | null;
}

/** Changes what is given. The address that a series had leads to it for ever. */
export const editSeries = async (by: By, seriesId: string, patch: SeriesPatch): Promise<Result<null>> =>
  await change(by, "series.edit", async (trx) => {
    const before = await holdSeries(trx, seriesId);
    if (before === null) return fail("There is no such series.");
    const refusal = await refuse(trx, before, patch);
    if (refusal !== null) return fail(refusal);
    const after: SeriesProfile = { ...before, ...patch };
    if (JSON.stringify(after) === JSON.stringify(before)) return unchanged(null);
    await trx
      .updateTable("series")
      .set({ slug: after.slug, title: after.title, summary: after.summary, picture_id: after.pictureId })
      .where("id", "=", seriesId)
      .execute();
    if (after.slug !== before.slug) await keepPageAddress(trx, seriesPath(before.slug), { seriesId });
    return ok({
      value: null,
      audit: { action: "series.changed", subject: "series", subjectId: seriesId, before, after },
      keys: [seriesKey(seriesId), allSeriesKey],
      payload: { takesAway: before.pictureId !== null && after.pictureId !== before.pictureId },
    });
  });

const holdSeries = async (trx: Trx, id: string): Promise<SeriesProfile | null> =>
  (await trx
    .selectFrom("series")
    .select(["id", "slug", "title", "summary", "picture_id as pictureId"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()) ?? null;

const refuse = async (trx: Trx, before: SeriesProfile, patch: SeriesPatch): Promise<string | null> => {
  if (patch.title?.trim() === "") return "A series needs a title.";
  if (patch.slug === undefined || patch.slug === before.slug) return null;
  if (patch.slug === "" || slugify(patch.slug) !== patch.slug)
    return `“${patch.slug}” cannot be part of an address.`;
  const isFree =
    (await findSeries(trx, patch.slug)) === null &&
    (await isOwnAddress(trx, seriesPath(patch.slug), { seriesId: before.id }));
  return isFree ? null : `“${patch.slug}” is, or was, the address of another series.`;
};
