import { findPublicRecording } from "../../newsroom/recording/find-recording.store.ts";
import { isRecordingKind } from "../../newsroom/recording/recording.ts";
import { parseQuery } from "../../newsroom/search/parse-query.ts";
import { narrow, type SearchFilters, type SearchQuery } from "../../newsroom/search/query.ts";
import { searchSpoken } from "../../newsroom/search/search.ts";
import { searchWorks } from "../../newsroom/search/search-works.store.ts";
import { recordingsKey, storiesKey, topicsKey } from "../../newsroom/staff/keys.ts";
import { listPublicTopics } from "../../newsroom/topic/topic.store.ts";
import { type Handler, shown } from "../http/answer.ts";
import { SearchPage, type SearchForm, type SearchView } from "../pages/search.tsx";
import { routes } from "../routes.ts";
import { readHits } from "../view/search-hits.store.ts";

const hitsOnPage = 20;
const worksShown = 3;
/** Characters of one field that are read. */
const longestField = 200;

/** Sentences that answer what was typed, narrowed as the form says. Only the empty form is kept for others. */
export const searchHandler: Handler = async ({ db, clock, day, site, uses }, { query }) => {
  const form = readForm(query);
  const asked = toQuery(form);
  const after = query.get("after");
  const isAsked = Object.values(form).some((value) => value !== "");
  if (!isAsked) uses(topicsKey, recordingsKey, storiesKey);
  const now = clock();
  const [results, works, topics, within] = await Promise.all([
    isAsked ? searchSpoken(db, asked, { limit: hitsOnPage, after, now }) : null,
    isAsked && after === null ? searchWorks(db, asked, { limit: worksShown, now }) : [],
    listPublicTopics(db),
    asked.filters.work && findPublicRecording(db, asked.filters.work.kind, asked.filters.work.slug),
  ]);
  const view: SearchView = {
    form,
    within: form.work === "" ? null : within,
    results,
    hits: results ? await readHits(db, results.hits, day) : [],
    works: form.work === "" ? works : [],
    next: results?.next ? routes.search.to({}, { ...form, after: results.next }) : null,
    topics,
  };
  return shown({
    title: form.q === "" ? site.say.search.title : site.say.search.titleOf(form.q),
    description: site.say.search.description(site.name),
    path: routes.search.to({}, { ...form }),
    hidden: isAsked,
    section: "search",
    styles: ["search.css"],
    islands: ["search.js"],
    body: <SearchPage view={view} />,
  });
};

const readForm = (query: URLSearchParams): SearchForm => {
  const field = (name: string): string =>
    (query.get(name) ?? "")
      .replaceAll(/\p{Cc}/gu, " ")
      .slice(0, longestField)
      .trim();
  const year = (name: string): string => /^\d{4}$/.exec(field(name))?.[0] ?? "";
  return {
    q: field("q"),
    kind: isRecordingKind(field("kind")) ? field("kind") : "",
    speaker: field("speaker"),
    topic: field("topic"),
    from: year("from"),
    to: year("to"),
    work: readWork(field("work")) === null ? "" : field("work"),
  };
};

/** "film/slug" */
const readWork = (text: string): SearchFilters["work"] => {
  const [kind = "", slug = "", ...rest] = text.split("/");
  return isRecordingKind(kind) && slug !== "" && rest.length === 0 ? { kind, slug } : null;
};

/** What was typed, narrowed by what was chosen. */
const toQuery = (form: SearchForm): SearchQuery =>
  narrow(parseQuery(form.q), {
    ...(isRecordingKind(form.kind) ? { kinds: [form.kind] } : {}),
    ...(form.speaker === "" ? {} : { speakers: [form.speaker] }),
    ...(form.topic === "" ? {} : { topics: [form.topic] }),
    ...(form.from === "" ? {} : { from: Number(form.from) }),
    ...(form.to === "" ? {} : { to: Number(form.to) }),
    work: readWork(form.work),
  });
