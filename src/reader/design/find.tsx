import type { VNode } from "preact";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { routes } from "../routes.ts";
import { nounOf } from "../view/work.ts";

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

/** The same for the words of one work. */
export const FindIn = ({ work }: { work: Pick<RecordingCard, "kind" | "slug"> }): VNode => (
  <search>
    <form class="find" action={routes.search.to({})}>
      <input type="hidden" name="work" value={`${work.kind}/${work.slug}`} />
      <label>
        <span class="quiet">Words spoken in this {nounOf(work.kind)}</span>
        <input name="q" type="search" maxlength={200} placeholder={`Search this ${nounOf(work.kind)}`} />
      </label>
      <button class="light">Search</button>
    </form>
  </search>
);
