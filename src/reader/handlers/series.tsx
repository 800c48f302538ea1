import { findFundingInForce } from "../../newsroom/funder/funder.store.ts";
import { listInSeries } from "../../newsroom/recording/in-series.store.ts";
import { findPublicSeries, listPublicSeries } from "../../newsroom/series/series.store.ts";
import { allSeriesKey, recordingsKey, seriesKey, worksInSeriesKey } from "../../newsroom/staff/keys.ts";
import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import { type Handler, missing, shown } from "../http/answer.ts";
import { slugParam } from "../http/inputs.ts";
import { AllSeries, SeriesPage } from "../pages/series.tsx";
import { routes } from "../routes.ts";
import { fundingView } from "../view/funding.ts";
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
  const series = slug === null ? null : await findPublicSeries(db, slug);
  if (series === null) return missing;
  uses(seriesKey(series.id), worksInSeriesKey(series.id));
  const after = query.get("after");
  const [{ cards, next }, funding, picture] = await Promise.all([
    listInSeries(db, series.id, { limit: perPage, after }),
    findFundingInForce(db, day, { recordingId: null, seriesId: series.id }),
    findPagePicture(db, series.pictureId),
  ]);
  const works = cards.map((card): WorkCard => ({ what: "recording", card }));
  uses(...keysOfWorkCards(works));
  const first = routes.series.to({ slug: series.slug });
  const path = after === null ? first : routes.series.to({ slug: series.slug }, { after });
  const description = series.summary || site.say.series.partOf(series.title);
  const social = pictureCard(picture ?? cards[0]?.poster ?? null);
  return shown({
    title: series.title,
    description,
    path,
    hidden: works.length === 0,
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
            earlier: next === null ? null : routes.series.to({ slug: series.slug }, { after: next }),
            later: after === null ? null : first,
          },
          funding: funding.filter(({ scope }) => scope === "series").map(fundingView),
        }}
      />
    ),
  });
};
