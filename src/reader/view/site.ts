import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "../../platform/database/database.ts";
import { findFundingInForce } from "../../newsroom/funder/funder.store.ts";
import type { FundingCredit } from "../../newsroom/funder/funding.ts";

/** What every page says of the site itself. */
export interface SiteView {
  readonly name: string;
  readonly tagline: string;
  /** A sentence or two on who makes it. */
  readonly about: string;
  /** What must be said on every page, e.g. that the newsroom is a sample. Empty: nothing. */
  readonly notice: string;
  /** BCP 47, of the interface. */
  readonly language: string;
  /** What films and interviews are called in menus: "Documentaries". */
  readonly filmsLabel: string;
  readonly interviewsLabel: string;
  /** Scheme and host without a slash at the end: https://example.org */
  readonly origin: string;
  /** Who pays for the whole site, as it is to be said. */
  readonly funding: readonly FundingView[];
}

/** One acknowledgement in force. */
export interface FundingView {
  readonly wording: string;
  readonly name: string;
  readonly url: string | null;
}

export const fundingView = (credit: FundingCredit): FundingView => ({
  wording: credit.wording,
  name: credit.funder.name,
  url: credit.funder.url,
});

/** A setting that is missing, or is not text, has its default: a page never fails for it. */
const settings = z.object({
  "site.name": z.string().min(1).catch("Newsreel"),
  "site.tagline": z.string().catch(""),
  "site.about": z.string().catch(""),
  "site.notice": z.string().catch(""),
  "site.language": z.string().min(2).catch("en"),
  "label.films": z.string().min(1).catch("Documentaries"),
  "label.interviews": z.string().min(1).catch("Interviews"),
});

const oneLine = settings.keyof().options;

/** The site's settings and funders on this day (YYYY-MM-DD). */
export const readSite = async (db: Database, origin: string, day: string): Promise<SiteView> => {
  const [rows, funding] = await Promise.all([
    db.selectFrom("setting").select(["name", "value"]).where("name", "in", oneLine).where(isText).execute(),
    findFundingInForce(db, day, { recordingId: null, seriesId: null }),
  ]);
  const known = settings.parse(Object.fromEntries(rows.map((row) => [row.name, row.value])));
  return {
    name: known["site.name"],
    tagline: known["site.tagline"],
    about: known["site.about"],
    notice: known["site.notice"],
    language: known["site.language"],
    filmsLabel: known["label.films"],
    interviewsLabel: known["label.interviews"],
    origin,
    funding: funding.map(fundingView),
  };
};

const isText = sql<boolean>`jsonb_typeof(value) = 'string'`;
