import type { VNode } from "preact";
import { routes } from "../routes.ts";

/** The search box, where a page has one. */
export const Find = ({ query }: { query?: string }): VNode => (
  <form class="find" action={routes.search.to({})} role="search">
    <label class="quiet" for="q">
      Words spoken
    </label>
    <input id="q" name="q" type="search" value={query ?? ""} maxlength={200} placeholder="A name, a phrase, a date" />
    <button>Search</button>
  </form>
);
