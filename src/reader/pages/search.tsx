import type { VNode } from "preact";
import type { Say } from "../../catalogue/say.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import type { Correction, SpokenResults } from "../../newsroom/search/results.ts";
import { languageOf } from "../design/card.tsx";
import { WordsField } from "../design/find.tsx";
import { Filled, useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { isOfWorks, type SearchForm } from "../view/search-form.ts";
import type { SearchView } from "./search-view.ts";
import { Begin, NothingFound } from "./search-empty.tsx";
import { Facets, KindLinks } from "./search-facets.tsx";
import { HitItem } from "./search-hit.tsx";
import { People, Topics, Works, WorksPage } from "./search-named.tsx";

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
        <Kept form={view.form} />
        {view.within && <Within within={view.within} form={view.form} />}
      </form>
    </search>
    {view.results || isOfWorks(view.form) ? <Answer view={view} /> : <Begin topics={view.topics} />}
  </div>
);

/** What goes along with the next words, though no field of the form shows it. */
const Kept = ({ form }: { form: SearchForm }): VNode => (
  <>
    {(["kind", "show", "from", "to"] as const).map((name) =>
      form[name] === "" ? null : <input key={name} type="hidden" name={name} value={form[name]} />,
    )}
  </>
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

const Answer = ({ view }: { view: SearchView }): VNode => (
  <>
    {view.form.work === "" && <KindLinks form={view.form} facets={view.results?.facets ?? null} />}
    <div class="found">
      <Facets form={view.form} topics={view.topics} facets={view.results?.facets ?? null} />
      <div>
        {view.results === null ? <WorksPage view={view} /> : <Results view={view} results={view.results} />}
      </div>
    </div>
  </>
);

const Results = ({
  view,
  results,
}: {
  view: SearchView;
  results: NonNullable<SearchView["results"]>;
}): VNode => (
  <>
    <output class="facts">{countOf(useSay(), results.total)}</output>
    {results.corrections.map((correction) => (
      <Corrected key={correction.typed} correction={correction} />
    ))}
    <People people={view.people} />
    <Topics topics={view.topicsNamed} />
    <Works view={view} />
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
      <NothingFound form={view.form} topics={view.topics} words={useSay().search.none} />
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

const countOf = ({ search, format }: Say, { count, exact }: SpokenResults["total"]): string => {
  const shown = format.number(count);
  return exact ? search.count(count, shown) : search.about(shown);
};

const Corrected = ({ correction }: { correction: Correction }): VNode => (
  <p class="note">{useSay().search.corrected(correction.typed, correction.used)}</p>
);
