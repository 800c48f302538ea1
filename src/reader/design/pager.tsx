import type { VNode } from "preact";
import { useSay } from "./say.tsx";

/** Addresses of the pages beside this one; null where there is none. */
export interface PagesBeside {
  readonly earlier: string | null;
  readonly later: string | null;
}

/**
 * To what came before and after. The list's name tells several on one page apart. `forward`: the list begins with what
 * came first, so that its next page has what came later.
 */
export const Pager = (props: { pages: PagesBeside; of: string; forward?: boolean }): VNode | null => {
  const say = useSay();
  const { earlier, later } = props.pages;
  const [before, after] = [
    { href: later, words: say.narrow.later },
    { href: earlier, words: say.lists.earlier },
  ];
  const [previous, next] = props.forward ? [after, before] : [before, after];
  return earlier === null && later === null ? null : (
    <nav class="pages more" aria-label={`${say.narrow.pages}: ${props.of}`}>
      {previous.href !== null && (
        <a rel="prev" href={previous.href}>
          {previous.words}
        </a>
      )}
      {next.href !== null && (
        <a rel="next" href={next.href}>
          {next.words}
        </a>
      )}
    </nav>
  );
};
