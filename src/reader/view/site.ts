import { type Say, sayIn } from "../../catalogue/say.ts";
import type { Database } from "../../platform/database/database.ts";
import { findFundingInForce } from "../../newsroom/funder/funder.store.ts";
import type { FundingCredit } from "../../newsroom/funder/funding.ts";
import { readSiteSettings } from "../../newsroom/site/setting.store.ts";

/** What every page says of the site itself. */
export interface SiteView {
  readonly name: string;
  readonly tagline: string;
  /** A sentence or two on who makes it. */
  readonly about: string;
  /** What must be said on every page, e.g. that the newsroom is a sample. Empty: nothing. */
  readonly notice: string;
  /** The words of the interface, in the language that the settings choose. */
  readonly say: Say;
  /** BCP 47, of the interface: what its words are written in. */
  readonly language: string;
  /** What films and interviews are called in menus: "Documentaries". */
  readonly filmsLabel: string;
  readonly interviewsLabel: string;
  readonly storiesLabel: string;
  /** Where the newsroom's journalistic standards stand: an address, or a path of this site. Empty: nowhere. */
  readonly standards: string;
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

/** The site's settings and funders on this day (YYYY-MM-DD). */
export const readSite = async (db: Database, origin: string, day: string): Promise<SiteView> => {
  const [known, funding] = await Promise.all([
    readSiteSettings(db),
    findFundingInForce(db, day, { recordingId: null, seriesId: null }),
  ]);
  const say = sayIn(known["site.language"], known["site.zone"]);
  return {
    name: known["site.name"],
    tagline: known["site.tagline"],
    about: known["site.about"],
    notice: known["site.notice"],
    say,
    language: say.language,
    filmsLabel: known["label.films"] || say.frame.films,
    interviewsLabel: known["label.interviews"] || say.frame.interviews,
    storiesLabel: known["label.stories"] || say.frame.stories,
    standards: known["site.standards"],
    origin,
    funding: funding.map(fundingView),
  };
};
