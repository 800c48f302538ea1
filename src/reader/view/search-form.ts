import { isRecordingKind } from "../../newsroom/recording/recording.ts";
import { parseQuery } from "../../newsroom/search/parse-query.ts";
import { narrow, type SearchFilters, type SearchQuery } from "../../newsroom/search/query.ts";
import { routes } from "../routes.ts";

/** What was asked, as it stands in the form. Empty texts narrow nothing. */
export interface SearchForm {
  readonly q: string;
  /** A kind of recording, or "story". */
  readonly kind: string;
  readonly speaker: string;
  readonly topic: string;
  readonly year: string;
  readonly from: string;
  readonly to: string;
  /** "film/slug": in this work alone. */
  readonly work: string;
  /** "works": no sentences. */
  readonly show: string;
}

/** Characters of one field that are read. */
const longest = 200;

export const readForm = (query: URLSearchParams): SearchForm => {
  const field = (name: string): string =>
    (query.get(name) ?? "")
      .replaceAll(/\p{Cc}/gu, " ")
      .slice(0, longest)
      .trim();
  const year = (name: string): string => /^\d{4}$/.exec(field(name))?.[0] ?? "";
  const kind = field("kind");
  return {
    q: field("q"),
    kind: isRecordingKind(kind) || kind === "story" ? kind : "",
    speaker: field("speaker"),
    topic: field("topic"),
    year: year("year"),
    from: year("from"),
    to: year("to"),
    work: readWork(field("work")) === null ? "" : field("work"),
    show: field("show") === "works" ? "works" : "",
  };
};

const narrowing = ["kind", "speaker", "topic", "year", "from", "to", "work"] as const;

/** Something leaves less than everything. */
export const isNarrowed = (form: SearchForm): boolean => narrowing.some((name) => form[name] !== "");

/** Something was asked. */
export const isAsked = (form: SearchForm): boolean => form.q !== "" || isNarrowed(form);

/** Works alone are shown: stories have no sentences that were spoken. */
export const isOfWorks = ({ kind, show }: SearchForm): boolean => kind === "story" || show === "works";

/** The same words, without anything that narrows. */
export const unnarrowed = ({ q }: SearchForm): string => routes.search.to({}, { q });

export const searchPath = (form: SearchForm, after?: string): string =>
  routes.search.to({}, { ...form, ...(after === undefined ? {} : { after }) });

/** "film/slug" */
const readWork = (text: string): SearchFilters["work"] => {
  const [kind = "", slug = "", ...rest] = text.split("/");
  return isRecordingKind(kind) && slug !== "" && rest.length === 0 ? { kind, slug } : null;
};

/** What was typed, narrowed by what was chosen. */
export const queryOf = (form: SearchForm): SearchQuery => {
  const [from, to] = form.year === "" ? [form.from, form.to] : [form.year, form.year];
  return narrow(parseQuery(form.q), {
    ...(isRecordingKind(form.kind) ? { kinds: [form.kind] } : {}),
    ...(form.speaker === "" ? {} : { speakers: [form.speaker] }),
    ...(form.topic === "" ? {} : { topics: [form.topic] }),
    ...(from === "" ? {} : { from: Number(from) }),
    ...(to === "" ? {} : { to: Number(to) }),
    work: readWork(form.work),
  });
};
