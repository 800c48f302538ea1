import type { VNode } from "preact";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { routes } from "../routes.ts";
import { useSay } from "./say.tsx";

/** The search box, where a page has one. */
export const Find = (): VNode => (
  <search>
    <form class="find" action={routes.search.to({})}>
      <WordsField value="" />
      <button>{useSay().find.search}</button>
    </form>
  </search>
);

/** What is looked for. Characters beyond 200 are not read. */
export const WordsField = ({ value }: { value: string }): VNode => (
  <label>
    <span class="quiet">{useSay().find.label}</span>
    <input
      name="q"
      type="search"
      value={value}
      maxlength={200}
      placeholder={useSay().find.example}
      data-suggest={routes.suggest.to({})}
      data-suggest-label={useSay().search.suggestions}
    />
  </label>
);

/** The same for the words of one work. */
export const FindIn = ({ work }: { work: Pick<RecordingCard, "kind" | "slug"> }): VNode => (
  <search>
    <form class="find" action={routes.search.to({})}>
      <input type="hidden" name="work" value={`${work.kind}/${work.slug}`} />
      <label>
        <span class="quiet">{useSay().find.inWork[work.kind]}</span>
        <input name="q" type="search" maxlength={200} placeholder={useSay().find.searchWork[work.kind]} />
      </label>
      <button class="light">{useSay().find.search}</button>
    </form>
  </search>
);
