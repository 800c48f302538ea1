import { type Say, sayIn } from "../../catalogue/say.ts";
import type { Database } from "../../platform/database/database.ts";
import { dayIn } from "../../kit/day.ts";
import { findFundingOf } from "../../newsroom/funder/funder.store.ts";
import { creditsInForce } from "../../newsroom/funder/funding.ts";
import { isOpen, type List } from "../../newsroom/letter/list.ts";
import { listLists } from "../../newsroom/letter/list.store.ts";
import { readSiteSettings } from "../../newsroom/site/setting.store.ts";
import { routes } from "../routes.ts";
import { type OwnView, readOwn } from "./own.ts";
import { type FundingView, fundingView } from "./funding.ts";

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
  /** IANA; days begin and end in it. */
  readonly zone: string;
  /** The day that it is there, YYYY-MM-DD. */
  readonly day: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; empty: nobody has said. */
  readonly founded: string;
  /** Menus, policies, look. */
  readonly own: OwnView;
  /** Scheme and host without a slash at the end: https://example.org */
  readonly origin: string;
  /** Newsletters that readers can ask for. */
  readonly lists: readonly Pick<List, "id" | "slug" | "name" | "description">[];
  /** Who pays for the whole site, as it is to be said. */
  readonly funding: readonly FundingView[];
}

const sitePage = { recordingId: null, seriesId: null };

/** The site's settings and funders, on the day that it is at this instant where the site is. */
export const readSite = async (db: Database, origin: string, instant: Date): Promise<SiteView> => {
  const settings = readSiteSettings(db);
  const [known, own, funding, lists] = await Promise.all([
    settings,
    readOwn(
      db,
      settings.then((read) => dayIn(instant, read["site.zone"])),
    ),
    findFundingOf(db, sitePage),
    listLists(db),
  ]);
  const zone = known["site.zone"];
  const day = dayIn(instant, zone);
  const say = sayIn(known["site.language"], zone);
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
    standards: standardsOf(own, known["site.standards"]),
    founded: known["site.founded"],
    own,
    lists: lists.filter(isOpen),
    zone,
    day,
    origin,
    funding: creditsInForce(funding, day, sitePage).map(fundingView),
  };
};

/** The newsroom's own page where there is one, else where the settings say. */
const standardsOf = ({ policies }: OwnView, setting: string): string => {
  const own = policies.find(({ kind }) => kind === "standards");
  return own === undefined ? setting : routes.policy.to({ slug: own.slug });
};
