import type { VNode } from "preact";
import { useSay } from "./say.tsx";

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

/** The way here from the front page; the page itself is not in it. */
export const Crumbs = ({ crumbs }: { crumbs: readonly Crumb[] }): VNode => (
  <nav class="crumbs" aria-label={useSay().frame.breadcrumb}>
    <ol>
      {crumbs.map((crumb) => (
        <li key={crumb.path}>
          <a href={crumb.path}>{crumb.name}</a>
        </li>
      ))}
    </ol>
  </nav>
);

/** The same for search engines, with the page at its end. */
export const breadcrumbList = (origin: string, crumbs: readonly Crumb[]): object => ({
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map((crumb, place) => ({
    "@type": "ListItem",
    position: place + 1,
    name: crumb.name,
    item: origin + crumb.path,
  })),
});
