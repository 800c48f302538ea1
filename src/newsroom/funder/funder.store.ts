import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { creditsInForce, type FundedPage, type FundingCredit } from "./funding.ts";

export interface Funder {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
}

export const listFunders = async (db: Database | Trx): Promise<Funder[]> =>
  await db.selectFrom("funder").select(["id", "slug", "name", "url"]).orderBy("name").orderBy("id").execute();

export const findFunder = async (db: Database | Trx, slug: string): Promise<Funder | null> =>
  (await db
    .selectFrom("funder")
    .select(["id", "slug", "name", "url"])
    .where("slug", "=", slug)
    .executeTakeFirst()) ?? null;

/** The acknowledgements to show on this day (YYYY-MM-DD) with a work, or on the site's own pages. */
export const findFundingInForce = async (
  db: Database | Trx,
  day: string,
  page: FundedPage,
): Promise<FundingCredit[]> => {
  const rows = await db
    .selectFrom("funding_credit as credit")
    .innerJoin("funder", "funder.id", "credit.funder_id")
    .select([
      "credit.id",
      "credit.wording",
      "credit.scope",
      "credit.series_id as seriesId",
      "credit.recording_id as recordingId",
      sql<string>`credit.first_day::text`.as("firstDay"),
      sql<string | null>`credit.last_day::text`.as("lastDay"),
      "credit.position",
      "funder.id as funderId",
      "funder.slug",
      "funder.name",
      "funder.url",
    ])
    .where((of) =>
      of.or([
        of("credit.scope", "=", "site"),
        of("credit.series_id", "=", page.seriesId ?? ""),
        of("credit.recording_id", "=", page.recordingId ?? ""),
      ]),
    )
    .execute();
  const credits = Array.from(rows, ({ funderId, slug, name, url, scope, ...credit }): FundingCredit => ({
    ...credit,
    scope: scope as FundingCredit["scope"],
    funder: { id: funderId, slug, name, url },
  }));
  return creditsInForce(credits, day, page);
};
