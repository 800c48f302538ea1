import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { Named } from "../../newsroom/search/find-named.store.ts";
import type { FoundWork, SpokenResults } from "../../newsroom/search/results.ts";
import type { SearchForm } from "../view/search-form.ts";
import type { HitView } from "./search-hit.tsx";

export interface SearchView {
  readonly form: SearchForm;
  /** The one work that is searched. */
  readonly within: RecordingCard | null;
  /** Null: nothing was asked, or works alone are shown. */
  readonly results: Pick<SpokenResults, "total" | "facets" | "corrections"> | null;
  readonly hits: readonly HitView[];
  readonly works: readonly FoundWork[];
  /** The address of more works. */
  readonly moreWorks: string | null;
  readonly people: readonly Named[];
  readonly topicsNamed: readonly Named[];
  /** The address of the next page. */
  readonly next: string | null;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}
