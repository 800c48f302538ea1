import type { VNode } from "preact";
import { useSay } from "./say.tsx";

/** Addresses of the pages beside this one; null where there is none. */
export interface PagesBeside {
  readonly earlier: string | null;
  readonly later: string | null;
}

/** To what came before and after. The list's name tells several on one page apart. */
export const Pager = ({ pages, of }: { pages: PagesBeside; of: string }): VNode | null => {
  const say = useSay();
  return pages.earlier === null && pages.later === null ? null : (
    <nav class="pages more" aria-label={`${say.narrow.pages}: ${of}`}>
      {pages.later !== null && (
        <a rel="prev" href={pages.later}>
          {say.narrow.later}
        </a>
      )}
      {pages.earlier !== null && (
        <a rel="next" href={pages.earlier}>
          {say.lists.earlier}
        </a>
      )}
    </nav>
  );
};
