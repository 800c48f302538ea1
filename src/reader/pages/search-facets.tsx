import type { VNode } from "preact";
import { recordingKinds } from "../../newsroom/recording/recording.ts";
import type { Facet, Facets as Counted } from "../../newsroom/search/results.ts";
import { useSay } from "../design/say.tsx";
import { type SearchForm, searchPath } from "../view/search-form.ts";
import { ChoiceLinks } from "./choice-links.tsx";

const kinds = ["story", ...recordingKinds] as const;

/** Everything, or one kind, as links; with how many sentences each kind has where that is known. */
export const KindLinks = ({ form, facets }: { form: SearchForm; facets: Counted | null }): VNode => {
  const say = useSay();
  const nameOf = (kind: (typeof kinds)[number]): string => {
    const count = facets?.kinds.find(({ value }) => value === kind)?.count;
    const name = say.search.kinds[kind];
    return count === undefined ? name : say.search.withCount(name, say.format.number(count));
  };
  const links = [
    { name: say.search.kinds.all, path: searchPath({ ...form, kind: "", show: "" }), here: form.kind === "" },
    ...kinds.map((kind) => ({
      name: nameOf(kind),
      path: searchPath({ ...form, kind, show: "" }),
      here: form.kind === kind,
    })),
  ];
  return <ChoiceLinks label={say.search.kind} links={links} />;
};

/** What narrows: fields of the same form, sent with its button where there is no script. */
export const Facets = ({
  form,
  topics,
  facets,
}: {
  form: SearchForm;
  topics: readonly { readonly slug: string; readonly name: string }[];
  facets: Counted | null;
}): VNode => {
  const { search } = useSay();
  return (
    <div class="facets">
      <Choice name="speaker" label={search.person} chosen={form.speaker} facets={facets?.speakers ?? []} />
      <Choice
        name="topic"
        label={search.topic}
        chosen={form.topic}
        facets={facets?.topics ?? topics.map(({ slug, name }) => ({ value: slug, label: name, count: null }))}
        labelOf={(slug) => topics.find((topic) => topic.slug === slug)?.name}
      />
      {facets === null ? (
        <YearField value={form.year} />
      ) : (
        <Choice
          name="year"
          label={search.year}
          chosen={form.year}
          facets={facets.years.map((year) => ({ ...year, value: String(year.value) }))}
        />
      )}
      <button form="seek">{search.narrow}</button>
    </div>
  );
};

/** A value to choose, with how many sentences it leaves where that is known. */
type Choosable = Omit<Facet<string>, "count"> & { readonly count: number | null };

const Choice = (props: {
  name: string;
  label: string;
  chosen: string;
  facets: readonly Choosable[];
  labelOf?: (value: string) => string | undefined;
}): VNode | null => {
  const { search, format } = useSay();
  if (props.facets.length === 0 && props.chosen === "") return null;
  return (
    <label>
      {props.label}
      <select name={props.name} form="seek">
        <option value="">{search.any}</option>
        {props.chosen !== "" && !props.facets.some((facet) => facet.value === props.chosen) && (
          <option value={props.chosen} selected>
            {props.labelOf?.(props.chosen) ?? props.chosen}
          </option>
        )}
        {props.facets.map(({ value, label, count }) => (
          <option key={value} value={value} selected={value === props.chosen}>
            {count === null ? label : search.withCount(label, format.number(count))}
          </option>
        ))}
      </select>
    </label>
  );
};

const YearField = ({ value }: { value: string }): VNode => (
  <label>
    {useSay().search.year}
    <input
      form="seek"
      name="year"
      value={value}
      inputmode="numeric"
      pattern="[0-9]{4}"
      maxlength={4}
      size={4}
    />
  </label>
);
