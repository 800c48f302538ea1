import { findPublicRecording } from "../../newsroom/recording/find-recording.store.ts";
import { type Lexicon, lookUpQuery } from "../../newsroom/search/lexicon.store.ts";
import { searchSpoken } from "../../newsroom/search/search.ts";
import { searchWorks } from "../../newsroom/search/search-works.store.ts";
import { findNamed } from "../../newsroom/search/suggest.ts";
import { recordingsKey, storiesKey, topicsKey } from "../../newsroom/staff/keys.ts";
import { listPublicTopics } from "../../newsroom/topic/topic.store.ts";
import { type Handler, type Reading, shown } from "../http/answer.ts";
import { SearchPage } from "../pages/search.tsx";
import type { SearchView } from "../pages/search-view.ts";
import { isAsked, isOfWorks, queryOf, readForm, type SearchForm, searchPath } from "../view/search-form.ts";
import { readHits } from "../view/search-hits.store.ts";

const hitsOnPage = 20;
/** Works before the sentences; and where works alone are shown. */
const worksFirst = 4;
const worksOnPage = 20;
/** Works that can be paged to; who wants more narrows the search. */
const farthestWork = 200;

/** People, topics, works and sentences that answer what was typed, narrowed as the form says. Only the empty form is kept for others. */
export const searchHandler: Handler = async (reading, { query }) => {
  const { site, uses } = reading;
  const form = readForm(query);
  if (!isAsked(form)) uses(topicsKey, recordingsKey, storiesKey);
  return shown({
    title: form.q === "" ? site.say.search.title : site.say.search.titleOf(form.q),
    description: site.say.search.description(site.name),
    path: searchPath(form),
    hidden: true,
    section: "search",
    styles: ["search.css"],
    islands: ["search.js"],
    body: <SearchPage view={await readView(reading, form, query.get("after"))} />,
  });
};

const readView = async (
  { db, clock, day }: Reading,
  form: SearchForm,
  after: string | null,
): Promise<SearchView> => {
  const asked = queryOf(form);
  const now = clock();
  const isFirst = after === null;
  const ofWorks = isOfWorks(form);
  const lexicon = await lookUpQuery(db, asked);
  const [results, works, named, topics, within] = await Promise.all([
    isAsked(form) && !ofWorks ? searchSpoken(db, asked, { limit: hitsOnPage, after, now, lexicon }) : null,
    form.work === "" && (isFirst || ofWorks) ? readWorks(db, form, after, { now, lexicon }) : noWorks,
    isFirst && form.kind === "" && form.work === "" ? findNamed(db, asked, lexicon) : noNames,
    listPublicTopics(db),
    asked.filters.work && findPublicRecording(db, asked.filters.work.kind, asked.filters.work.slug),
  ]);
  return {
    form,
    within: form.work === "" ? null : within,
    results,
    hits: results ? await readHits(db, results.hits, day) : [],
    works: works.works,
    moreWorks: works.next === null ? null : searchPath({ ...form, show: "works" }, works.next),
    people: named.people,
    topicsNamed: named.topics,
    next: results?.next ? searchPath(form, results.next) : null,
    topics,
  };
};

const noWorks = { works: [], next: null };
const noNames = { people: [], topics: [] };

/** A few works, or a page of them where they are all that is shown. */
const readWorks = async (
  db: Reading["db"],
  form: SearchForm,
  after: string | null,
  known: { readonly now: Date; readonly lexicon: Lexicon },
): Promise<Pick<SearchView, "works"> & { readonly next: string | null }> => {
  const ofWorks = isOfWorks(form);
  const limit = ofWorks ? worksOnPage : worksFirst;
  const offset = ofWorks ? offsetOf(after) : 0;
  const found = await searchWorks(db, queryOf(form), {
    limit: limit + 1,
    offset,
    ...known,
    storiesOnly: form.kind === "story",
  });
  const end = offset + limit;
  const hasMore = found.length > limit && end < farthestWork;
  return { works: found.slice(0, limit), next: hasMore ? String(ofWorks ? end : 0) : null };
};

const offsetOf = (after: string | null): number => {
  const offset = Number(after ?? 0);
  return Number.isInteger(offset) && offset > 0 ? Math.min(offset, farthestWork) : 0;
};
