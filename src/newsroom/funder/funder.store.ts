import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type CreditedFunder, creditsInForce, type FundedPage, type FundingCredit } from "./funding.ts";
import { readMark } from "./mark.ts";

export type Funder = CreditedFunder;

/** A funder's columns, with what its mark is read from; of a drawing only its size and its version. */
const funderColumns = (db: Database | Trx) =>
  db
    .selectFrom("funder")
    .leftJoin("picture", "picture.id", "funder.mark_picture_id")
    .select([
      "funder.id as funderId",
      "funder.slug",
      "funder.name",
      "funder.kind",
      "funder.url",
      "funder.mark_alt as markAlt",
      "picture.id as pictureId",
      "picture.width as pictureWidth",
      "picture.height as pictureHeight",
      "picture.alt as pictureAlt",
      sql<string | null>`left(md5(funder.mark_svg), 12)`.as("drawingVersion"),
      sql<string | null>`substring(funder.mark_svg from 'viewBox="([^"]*)"')`.as("drawingBox"),
    ]);

type FunderRow = Awaited<ReturnType<ReturnType<typeof funderColumns>["executeTakeFirstOrThrow"]>>;

const readFunder = (row: FunderRow): Funder => ({
  id: row.funderId,
  slug: row.slug,
  name: row.name,
  kind: row.kind === "person" ? "person" : "organization",
  url: row.url,
  mark: readMark(row),
});

export const listFunders = async (db: Database | Trx): Promise<Funder[]> =>
  (await funderColumns(db).orderBy("funder.name").orderBy("funder.id").execute()).map(readFunder);

export const findFunder = async (db: Database | Trx, slug: string): Promise<Funder | null> => {
  const row = await funderColumns(db).where("funder.slug", "=", slug).executeTakeFirst();
  return row === undefined ? null : readFunder(row);
};

/** The sanitised drawing of a funder's mark; null where there is none. */
export const findMarkDrawing = async (db: Database | Trx, funderId: string): Promise<string | null> =>
  (await db.selectFrom("funder").select("mark_svg").where("id", "=", funderId).executeTakeFirst())
    ?.mark_svg ?? null;

const creditColumns = (db: Database | Trx) =>
  funderColumns(db)
    .innerJoin("funding_credit as credit", "credit.funder_id", "funder.id")
    .select([
      "credit.id as creditId",
      "credit.wording",
      "credit.wording_player as wordingPlayer",
      "credit.wording_feed as wordingFeed",
      "credit.role",
      "credit.scope",
      "credit.series_id as seriesId",
      "credit.recording_id as recordingId",
      "credit.story_id as storyId",
      sql<string>`credit.first_day::text`.as("firstDay"),
      sql<string | null>`credit.last_day::text`.as("lastDay"),
      "credit.position",
      "credit.learn_more_url as learnMoreUrl",
      "credit.learn_more_label as learnMoreLabel",
    ])
    .where("credit.withdrawn_at", "is", null);

type CreditRow = Awaited<ReturnType<ReturnType<typeof creditColumns>["executeTakeFirstOrThrow"]>>;

const readCredit = (row: CreditRow): FundingCredit => ({
  id: row.creditId,
  wording: row.wording,
  wordingPlayer: row.wordingPlayer,
  wordingFeed: row.wordingFeed,
  role: row.role === "sponsor" ? "sponsor" : "funder",
  scope: row.scope as FundingCredit["scope"],
  seriesId: row.seriesId,
  recordingId: row.recordingId,
  storyId: row.storyId,
  firstDay: row.firstDay,
  lastDay: row.lastDay,
  position: row.position,
  learnMore: row.learnMoreUrl === null ? null : { url: row.learnMoreUrl, label: row.learnMoreLabel },
  funder: readFunder(row),
});

/** The acknowledgements to show on this day (YYYY-MM-DD) with a work, or on the site's own pages. */
export const findFundingInForce = async (
  db: Database | Trx,
  day: string,
  page: FundedPage,
): Promise<FundingCredit[]> => creditsInForce(await findFundingOf(db, page), day, page);

/** All that are ever shown there, whatever their days: for whoever learns the day while they are read. */
export const findFundingOf = async (db: Database | Trx, page: FundedPage): Promise<FundingCredit[]> => {
  const rows = await creditColumns(db)
    .where((of) =>
      of.or([
        of("credit.scope", "=", "site"),
        of("credit.series_id", "=", page.seriesId ?? ""),
        of("credit.recording_id", "=", page.recordingId ?? ""),
        of("credit.story_id", "=", page.storyId ?? ""),
      ]),
    )
    .execute();
  return rows.map(readCredit);
};

/** All that are not withdrawn, whatever their days: for the newsroom, and for the page of those who pay. */
export const listFundingCredits = async (
  db: Database | Trx,
  of: { readonly funderId?: string } = {},
): Promise<FundingCredit[]> => {
  const rows = await creditColumns(db)
    .$if(of.funderId !== undefined, (query) => query.where("funder.id", "=", of.funderId ?? ""))
    .orderBy("credit.first_day")
    .orderBy("credit.id")
    .execute();
  return rows.map(readCredit);
};
