import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import { type By, change } from "../staff/change.ts";
import { allSeriesKey, seriesKey } from "../staff/keys.ts";
import { isOwnAddress } from "../staff/page-address.ts";
import { findSeries, seriesPath, type Series } from "./series.store.ts";

export interface NewSeries {
  readonly title: string;
  readonly slug?: string;
  readonly summary?: string;
}

/** Adds a show or strand. Its slug must be free. */
export const addSeries = async (by: By, input: NewSeries): Promise<Result<Series>> =>
  await change(by, "series.edit", async (trx) => {
    const slug = input.slug ?? slugify(input.title);
    if (slug === "") return fail("A series needs a title with letters or digits.");
    if ((await findSeries(trx, slug)) !== null) return fail(`There is a series “${slug}” already.`);
    const id = newId();
    if (!(await isOwnAddress(trx, seriesPath(slug), { seriesId: id })))
      return fail(`“${slug}” was the address of another series, and still leads there.`);
    const series: Series = { id, slug, title: input.title.trim(), summary: input.summary ?? "" };
    await trx.insertInto("series").values(series).execute();
    return ok({
      value: series,
      audit: { action: "series.added", subject: "series", subjectId: series.id, after: series },
      keys: [seriesKey(series.id), allSeriesKey],
    });
  });
