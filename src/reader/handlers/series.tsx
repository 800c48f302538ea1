import { findFundingInForce } from "../../newsroom/funder/funder.store.ts";
import { listInSeries, readSeriesCursor } from "../../newsroom/recording/in-series.store.ts";
import { findLiveSeries, listPublicSeries } from "../../newsroom/series/series.store.ts";
import { allSeriesKey, recordingsKey, seriesKey, worksInSeriesKey } from "../../newsroom/staff/keys.ts";
import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import { type Handler, missing, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { AllSeries, SeriesPage } from "../pages/series.tsx";
import { type Query, routes } from "../routes.ts";
import { fundingView } from "../view/funding.ts";
import { firstPage } from "../view/list-query.ts";
import { listStructured } from "../view/list-structured.ts";
import { pictureCard } from "../view/social.ts";
import { findPagePicture } from "../view/page-picture.store.ts";
import { keysOfWorkCards } from "../view/work-list-keys.ts";

const perPage = 48;

/** Every series that has anything to show. */
export const allSeriesHandler: Handler = async ({ db, site, uses }) => {
  uses(allSeriesKey, recordingsKey);
  const all = await listPublicSeries(db);
  const { heading, describe } = site.say.series;
  const description = describe(site.name);
  const path = routes.allSeries.to({});
  return shown({
    title: heading,
    description,
    path,
    hidden: all.length === 0,
    styles: ["lists.css"],
    islands: [],
    social: { type: "website", title: heading, description },
    structured: listStructured(site, { name: heading, path, description, works: [] }),
    body: <AllSeries all={all} />,
  });
};

/** A show or strand with its works in their order. */
export const seriesHandler: Handler = async ({ db, day, site, uses }, { params, query }) => {
  const slug = slugParam(params);
  const series = slug === null ? null : await findLiveSeries(db, slug);
  if (series === null) return missing;
  uses(seriesKey(series.id), worksInSeriesKey(series.id));
  const [after, before] = [query.get("after"), query.get("before")];
  const cursor = readSeriesCursor("after", after) ?? readSeriesCursor("before", before);
  const [{ cards, ...places }, funding, ownPicture] = await Promise.all([
    listInSeries(db, series.id, { limit: perPage, cursor }),
    findFundingInForce(db, day, { recordingId: null, seriesId: series.id }),
    findPagePicture(db, series.pictureId),
  ]);
  const to = (place: Query): string => routes.series.to({ slug: series.slug }, place);
  const back = firstPage(cursor, places, to);
  if (back !== null) return back;
  // Where nothing public is left its picture is not public either.
  const picture = cards.length === 0 ? null : ownPicture;
  const works = cards.map((card): WorkCard => ({ what: "recording", card }));
  uses(...keysOfWorkCards(works));
  const first = to({});
  const path =
    cursor === null ? first : to(cursor.side === "after" ? { after: after ?? "" } : { before: before ?? "" });
  const description = series.summary || site.say.series.partOf(series.title);
  const social = pictureCard(picture ?? cards[0]?.poster ?? null);
  return shown({
    title: series.title,
    description,
    path,
    // What is reached backwards shows what another page shows.
    hidden: works.length === 0 || cursor?.side === "before",
    styles: ["lists.css"],
    islands: [],
    feeds: [{ title: series.title, path: first }],
    social: { type: "website", title: series.title, description, ...(social ? { picture: social } : {}) },
    structured: listStructured(site, {
      name: series.title,
      path,
      description,
      works,
      crumbs: [{ name: site.say.series.heading, path: routes.allSeries.to({}) }],
    }),
    body: (
      <SeriesPage
        view={{
          series,
          picture,
          works,
          pages: {
            earlier: places.previous === null ? null : to({ before: places.previous }),
            later: places.next === null ? null : to({ after: places.next }),
          },
          funding: funding.filter(({ scope }) => scope === "series").map(fundingView),
        }}
      />
    ),
  });
};
