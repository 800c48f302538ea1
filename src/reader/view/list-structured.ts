import type { WorkCard } from "../../newsroom/story/list-works.store.ts";
import { breadcrumbList, type Crumb } from "../design/crumbs.tsx";
import { pathOfWork, titleOfWork } from "../design/work-cards.tsx";
import type { SiteView } from "./site.ts";

/** A page that lists works, for search engines (schema.org). */
export interface ListedPage {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly works: readonly WorkCard[];
  /** The way here; the page itself is not in it. */
  readonly crumbs?: readonly Crumb[];
}

export const listStructured = (site: SiteView, page: ListedPage): object[] => [
  {
    "@type": "CollectionPage",
    "@id": site.origin + page.path,
    url: site.origin + page.path,
    name: page.name,
    description: page.description,
    inLanguage: site.language,
    isPartOf: { "@type": "WebSite", name: site.name, url: `${site.origin}/` },
    ...(page.works.length > 0 ? { mainEntity: itemList(site, page.works) } : {}),
  },
  breadcrumbList(site.origin, [...(page.crumbs ?? []), { name: page.name, path: page.path }]),
];

const itemList = (site: SiteView, works: readonly WorkCard[]): object => ({
  "@type": "ItemList",
  itemListElement: works.map((work, place) => ({
    "@type": "ListItem",
    position: place + 1,
    url: site.origin + pathOfWork(work),
    name: titleOfWork(work),
  })),
});
