import { sql } from "kysely";
import { listDonorLevels, listDonors } from "../../newsroom/funder/donor.store.ts";
import { type ThankedLevel, thanksOn } from "../../newsroom/funder/donor.ts";
import { type Fund, readFund } from "../../newsroom/funder/fund-settings.store.ts";
import { listFundingCredits } from "../../newsroom/funder/funder.store.ts";
import { type FundingCredit, isInForce } from "../../newsroom/funder/funding.ts";
import { isPublic } from "../../newsroom/recording/public.ts";
import { isPublicSeries, seriesPath } from "../../newsroom/series/series.store.ts";
import { recordingCardKey, recordingsKey, seriesKey, storyKey } from "../../newsroom/staff/keys.ts";
import { isPublicStory } from "../../newsroom/story/public-story.ts";
import type { Database } from "../../platform/database/database.ts";
import { routes } from "../routes.ts";
import { type MarkView, markView } from "./funding.ts";

/** Somebody who pays now, with what they pay for. */
export interface SupportingFunder {
  readonly slug: string;
  readonly name: string;
  readonly url: string | null;
  readonly mark: MarkView | null;
  readonly paysFor: readonly Supported[];
}

/** What a credit in force is for, where it is public. */
export interface Supported {
  readonly kind: "site" | "series" | "work";
  /** Empty for the site. */
  readonly title: string;
  /** Null where there is no page of its own. */
  readonly path: string | null;
  readonly isSponsored: boolean;
}

export interface SupportView {
  readonly fund: Fund;
  readonly thanks: readonly ThankedLevel[];
  readonly funders: readonly SupportingFunder[];
  /** What is named on it. */
  readonly keys: readonly string[];
}

/** Everything on the page of those who pay, on this day (YYYY-MM-DD). */
export const readSupport = async (db: Database, day: string): Promise<SupportView> => {
  const [fund, levels, donors, credits, titles] = await Promise.all([
    readFund(db),
    listDonorLevels(db),
    listDonors(db),
    listFundingCredits(db),
    findSupportedWorks(db),
  ]);
  const standing = credits.filter((credit) => isInForce(credit, day));
  return {
    fund,
    thanks: thanksOn(day, levels, donors),
    funders: fundersOf(standing, titles),
    keys: [...new Set(standing.flatMap(keysOf))],
  };
};

/** Whether or not it is public now. */
const keysOf = ({ recordingId, storyId, seriesId }: FundingCredit): string[] => [
  ...(recordingId === null ? [] : [recordingCardKey(recordingId)]),
  ...(storyId === null ? [] : [storyKey(storyId)]),
  ...(seriesId === null ? [] : [seriesKey(seriesId), recordingsKey]),
];

type Named = Omit<Supported, "isSponsored">;

/** What credits are for, by the id of the work or series; what the public must not know of is not in it. */
const findSupportedWorks = async (db: Database): Promise<ReadonlyMap<string, Named>> => {
  const [recordings, stories, series] = await Promise.all([
    db
      .selectFrom("recording")
      .select(["id", "kind", "slug", "title"])
      .where(isPublic())
      .where("id", "in", creditedIn(db, "recording_id"))
      .execute(),
    db
      .selectFrom("story")
      .innerJoin("story_revision", "story_revision.id", "story.published_revision_id")
      .select(["story.id", "story.slug", "story_revision.headline as title"])
      .where(isPublicStory())
      .where("story.id", "in", creditedIn(db, "story_id"))
      .execute(),
    db
      .selectFrom("series")
      .select(["id", "slug", "title"])
      .where(isPublicSeries())
      .where("id", "in", creditedIn(db, "series_id"))
      .execute(),
  ]);
  return new Map<string, Named>([
    ...recordings.map(
      ({ id, kind, slug, title }) =>
        [id, { kind: "work", title, path: routes.work.to({ kind, slug }) }] as const,
    ),
    ...stories.map(
      ({ id, slug, title }) => [id, { kind: "work", title, path: routes.story.to({ slug }) }] as const,
    ),
    ...series.map(({ id, slug, title }) => [id, { kind: "series", title, path: seriesPath(slug) }] as const),
  ]);
};

const creditedIn = (db: Database, column: "recording_id" | "story_id" | "series_id") =>
  db
    .selectFrom("funding_credit")
    .select(sql<string>`${sql.ref(column)}`.as("id"))
    .where(column, "is not", null)
    .where("withdrawn_at", "is", null);

const site: Named = { kind: "site", title: "", path: null };

/** Funders by name, each once, with what of it readers can see. */
const fundersOf = (
  credits: readonly FundingCredit[],
  titles: ReadonlyMap<string, Named>,
): SupportingFunder[] => {
  const shown = credits.flatMap((credit) => {
    const id = credit.recordingId ?? credit.storyId ?? credit.seriesId;
    const named = id === null ? site : titles.get(id);
    return named === undefined ? [] : [{ credit, named }];
  });
  return [...Map.groupBy(shown, ({ credit }) => credit.funder.id).values()]
    .map((here) => supportingFunder(here))
    .toSorted((a, b) => a.name.localeCompare(b.name));
};

const supportingFunder = (
  here: readonly { readonly credit: FundingCredit; readonly named: Named }[],
): SupportingFunder => {
  const [first] = here;
  if (first === undefined) throw new Error("a funder without a credit");
  const { slug, name, url, mark } = first.credit.funder;
  const each = here.map(({ credit, named }) => ({ ...named, isSponsored: credit.role === "sponsor" }));
  const paysFor = [
    ...new Map(each.map((one) => [`${one.kind} ${one.path} ${one.isSponsored}`, one])).values(),
  ];
  return { slug, name, url, mark: mark === null ? null : markView(mark), paysFor };
};
