import type { VNode } from "preact";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { Correction, Facet, FoundWork, SpokenResults } from "../../newsroom/search/results.ts";
import { languageOf } from "../design/card.tsx";
import { WordsField } from "../design/find.tsx";
import { routes } from "../routes.ts";
import { referencePath } from "../view/reference-paths.ts";
import { HitItem, type HitView } from "./search-hit.tsx";
import { Filled, useSay } from "../design/say.tsx";
import type { Say } from "../../catalogue/say.ts";

/** What was asked, as it stands in the form. Empty texts narrow nothing. */
export interface SearchForm {
  readonly q: string;
  readonly kind: string;
  readonly speaker: string;
  readonly topic: string;
  readonly from: string;
  readonly to: string;
  /** "film/slug": in this work alone. */
  readonly work: string;
}

export interface SearchView {
  readonly form: SearchForm;
  /** The one work that is searched. */
  readonly within: RecordingCard | null;
  /** Null: nothing was asked. */
  readonly results: Pick<SpokenResults, "total" | "facets" | "corrections"> | null;
  readonly hits: readonly HitView[];
  readonly works: readonly FoundWork[];
  /** The address of the next page. */
  readonly next: string | null;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
}

export const SearchPage = ({ view }: { view: SearchView }): VNode => (
  <div class="wide plain">
    <header class="head">
      <h1>{useSay().search.heading}</h1>
    </header>
    <search>
      <form class="seek" id="seek" action={routes.search.to({})}>
        <div class="find">
          <WordsField value={view.form.q} />
          <button>{useSay().search.search}</button>
        </div>
        {view.within && <Within within={view.within} form={view.form} />}
      </form>
    </search>
    {view.results ? (
      <div class="found">
        <Facets view={view} results={view.results} />
        <div>
          <Results view={view} results={view.results} />
        </div>
      </div>
    ) : (
      <p class="note measure">{useSay().search.help}</p>
    )}
  </div>
);

/** The one work that is searched, and the way out of it. */
const Within = ({ within, form }: { within: RecordingCard; form: SearchForm }): VNode => (
  <p class="facts within">
    <input type="hidden" name="work" value={form.work} />
    <span>
      <Filled words={useSay().search.inWork} with={[<span {...languageOf(within)}>{within.title}</span>]} />
    </span>
    <a href={routes.search.to({}, { ...form, work: "" })}>{useSay().search.everything}</a>
  </p>
);

interface Found {
  readonly view: SearchView;
  readonly results: NonNullable<SearchView["results"]>;
}

const Facets = ({ view: { form, topics }, results: { facets } }: Found): VNode => (
  <div class="facets">
    <Choice name="kind" label={useSay().search.kind} chosen={form.kind} facets={facets.kinds} />
    <Choice name="speaker" label={useSay().search.speaker} chosen={form.speaker} facets={facets.speakers} />
    <Choice
      name="topic"
      label={useSay().search.topic}
      chosen={form.topic}
      facets={facets.topics}
      labelOf={(slug) => topics.find((topic) => topic.slug === slug)?.name}
    />
    <Year name="from" label={useSay().search.fromYear} value={form.from} />
    <Year name="to" label={useSay().search.toYear} value={form.to} />
    <button form="seek">{useSay().search.narrow}</button>
  </div>
);

const Choice = (props: {
  name: string;
  label: string;
  chosen: string;
  facets: readonly Facet<string>[];
  labelOf?: (value: string) => string | undefined;
}): VNode => (
  <label>
    {props.label}
    <select name={props.name} form="seek">
      <option value="">{useSay().search.any}</option>
      {props.chosen !== "" && !props.facets.some((facet) => facet.value === props.chosen) && (
        <option value={props.chosen} selected>
          {props.labelOf?.(props.chosen) ?? props.chosen}
        </option>
      )}
      {props.facets.map((facet) => (
        <option key={facet.value} value={facet.value} selected={facet.value === props.chosen}>
          {facet.label} ({useSay().format.number(facet.count)})
        </option>
      ))}
    </select>
  </label>
);

const Year = (props: { name: string; label: string; value: string }): VNode => (
  <label>
    {props.label}
    <input
      form="seek"
      name={props.name}
      value={props.value}
      inputmode="numeric"
      pattern="[0-9]{4}"
      maxlength={4}
      size={4}
    />
  </label>
);

const Results = ({ view, results }: Found): VNode => (
  <>
    <output class="facts">{countOf(useSay(), results.total)}</output>
    {results.corrections.map((correction) => (
      <Corrected key={correction.typed} correction={correction} />
    ))}
    {view.works.length > 0 && <Works works={view.works} />}
    {view.hits.length > 0 ? (
      <>
        <h2 class="quiet">{useSay().search.sentences}</h2>
        <ol class="hits">
          {view.hits.map((hit) => (
            <HitItem key={`${hit.cutId} ${hit.number}`} hit={hit} />
          ))}
        </ol>
      </>
    ) : (
      <p>{useSay().search.none}</p>
    )}
    {view.next !== null && (
      <p class="pages more">
        <a rel="next" href={view.next}>
          {useSay().search.more}
        </a>
      </p>
    )}
  </>
);

/** Works by their names alone: the sentences are what was asked for. */
const Works = ({ works }: { works: readonly FoundWork[] }): VNode => (
  <section class="facts named">
    <h2>{useSay().search.works}</h2>
    {works.map(({ work }) => (
      <a key={work.id} href={referencePath(work)} {...languageOf(work)}>
        {work.title}
      </a>
    ))}
  </section>
);

const countOf = ({ search, format }: Say, { count, exact }: SpokenResults["total"]): string => {
  const shown = format.number(count);
  return exact ? search.count(count, shown) : search.about(shown);
};

const Corrected = ({ correction }: { correction: Correction }): VNode => (
  <p class="note">{useSay().search.corrected(correction.typed, correction.used)}</p>
);
