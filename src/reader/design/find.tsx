import type { VNode } from "preact";
import { routes } from "../routes.ts";

/** The search box, where a page has one. */
export const Find = (): VNode => (
  <search>
    <form class="find" action={routes.search.to({})}>
      <WordsField value="" />
      <button>Search</button>
    </form>
  </search>
);

/** What is looked for. Characters beyond 200 are not read. */
export const WordsField = ({ value }: { value: string }): VNode => (
  <label>
    <span class="quiet">Words spoken</span>
    <input name="q" type="search" value={value} maxlength={200} placeholder="A name, a phrase, a date" />
  </label>
);
