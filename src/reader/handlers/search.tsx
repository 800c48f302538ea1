import { isRecordingKind } from "../../newsroom/recording/recording.ts";
import { parseQuery } from "../../newsroom/search/parse-query.ts";
import { narrow, type SearchQuery } from "../../newsroom/search/query.ts";
import { searchSpoken } from "../../newsroom/search/search.ts";
import { listTopics } from "../../newsroom/topic/topic.store.ts";
import { type Handler, shown } from "../http/answer.ts";
import { SearchPage, type SearchForm, type SearchView } from "../pages/search.tsx";
import { routes } from "../routes.ts";
import { readHits } from "../view/search-hits.store.ts";

const hitsOnPage = 20;
/** Characters of one field that are read. */
const longestField = 200;

/** Sentences that answer what was typed, narrowed as the form says. */
export const searchHandler: Handler = async ({ db, clock, day, site }, { query }) => {
  const form = readForm(query);
  const asked = toQuery(form);
  const after = query.get("after");
  const isAsked = Object.values(form).some((value) => value !== "");
  const [results, topics] = await Promise.all([
    isAsked ? searchSpoken(db, asked, { limit: hitsOnPage, after, now: clock() }) : null,
    listTopics(db),
  ]);
  const view: SearchView = {
    form,
    results,
    hits: results ? await readHits(db, results.hits, day) : [],
    works: [],
    next: results?.next ? routes.search.to({}, { ...form, after: results.next }) : null,
    topics,
  };
  return shown({
    title: form.q === "" ? "Search" : `Search: ${form.q}`,
    description: `Search every word spoken in the films and interviews of ${site.name}.`,
    path: routes.search.to({}, { ...form }),
    hidden: isAsked,
    section: "search",
    islands: isAsked ? ["search.js"] : [],
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
  };
};

/** What was typed, narrowed by what was chosen. */
const toQuery = (form: SearchForm): SearchQuery =>
  narrow(parseQuery(form.q), {
    ...(isRecordingKind(form.kind) ? { kinds: [form.kind] } : {}),
    ...(form.speaker === "" ? {} : { speakers: [form.speaker] }),
    ...(form.topic === "" ? {} : { topics: [form.topic] }),
    ...(form.from === "" ? {} : { from: Number(form.from) }),
    ...(form.to === "" ? {} : { to: Number(form.to) }),
  });
