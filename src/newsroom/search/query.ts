import type { RecordingKind } from "../recording/recording.ts";

/** What must be said: a word in any of its forms, a word's beginning, or words one after the other exactly. */
export interface Term {
  readonly kind: "word" | "prefix" | "phrase";
  /** Plain words: lower case, no punctuation, accents kept. A "word" may have several ("Vostok-1", 宇宙). Never empty. */
  readonly tokens: readonly string[];
}

/** What narrows a search; empty lists and nulls narrow nothing. */
export interface SearchFilters {
  /** Any of these: a person's slug or name, or the name of a speaker who has no page. Small misspellings are forgiven. */
  readonly speakers: readonly string[];
  /** Any of these. */
  readonly kinds: readonly RecordingKind[];
  /** This one work. */
  readonly work: { readonly kind: RecordingKind; readonly slug: string } | null;
  /** Slugs; any of these, or of the topics below them. */
  readonly topics: readonly string[];
  /** Years of broadcast (else of recording, else of publishing), both included. */
  readonly from: number | null;
  readonly to: number | null;
  /** A language that is spoken: "en", "pt". */
  readonly language: string | null;
}

export interface SearchQuery {
  /** All of these, in the order typed. */
  readonly terms: readonly Term[];
  /** None of these. */
  readonly excluded: readonly Term[];
  readonly filters: SearchFilters;
}

export const noFilters: SearchFilters = {
  speakers: [],
  kinds: [],
  work: null,
  topics: [],
  from: null,
  to: null,
  language: null,
};

/** The query with a form's filters beside those typed: lists are joined, a single value of the form wins. */
export const narrow = (query: SearchQuery, by: Partial<SearchFilters>): SearchQuery => {
  const { filters } = query;
  return {
    ...query,
    filters: {
      speakers: joined(filters.speakers, by.speakers),
      kinds: joined(filters.kinds, by.kinds),
      work: by.work ?? filters.work,
      topics: joined(filters.topics, by.topics),
      from: by.from ?? filters.from,
      to: by.to ?? filters.to,
      language: by.language ?? filters.language,
    },
  };
};

const joined = <Item>(typed: readonly Item[], chosen: readonly Item[] = []): Item[] => [
  ...new Set([...typed, ...chosen]),
];
