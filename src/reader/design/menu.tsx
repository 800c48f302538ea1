import type { VNode } from "preact";
import type { Say } from "../../catalogue/say.ts";
import type { Section } from "../../newsroom/site/menu/menu.ts";
import { routes } from "../routes.ts";
import { type MenuLink, sectionPath } from "../view/own.ts";
import type { SiteView } from "../view/site.ts";
import type { Page } from "./page.ts";

/** A list of links; the one that leads to this page says so. */
export const Links = (props: { links: readonly MenuLink[]; site: SiteView; page?: Page }): VNode => (
  <ul>
    {props.links.map((link) => (
      <li key={link.href ?? link.label}>
        <MenuWords link={link} site={props.site} page={props.page} />
      </li>
    ))}
  </ul>
);

/** An entry as a link, or as words alone. */
export const MenuWords = (props: { link: MenuLink; site: SiteView; page?: Page | undefined }): VNode => {
  const { link, site, page } = props;
  const words = link.label || (link.section === null ? "" : sectionName(site, link.section));
  if (link.href === null) return <>{words}</>;
  return (
    <a
      href={link.href}
      {...(isHere(link, page) ? { "aria-current": "page" as const } : {})}
      {...(link.href.startsWith("/") ? {} : { rel: "external" })}
    >
      {words}
    </a>
  );
};

const isHere = ({ href, section }: MenuLink, page: Page | undefined): boolean =>
  page !== undefined && (href === page.path || (section !== null && section === page.section));

/** What a part of the site is called in menus. */
const sectionName = (site: SiteView, section: Section): string => {
  const { say } = site;
  const names: Readonly<Record<Section, string>> = {
    front: say.newsroom.home,
    films: site.filmsLabel,
    stories: site.storiesLabel,
    interviews: site.interviewsLabel,
    podcasts: say.newsroom.podcasts,
    topics: say.newsroom.topics,
    search: say.frame.search,
    corrections: say.frame.corrections,
    policies: say.newsroom.policies,
    newsletters: say.newsroom.newsletters,
    support: say.newsroom.support,
  };
  return names[section];
};

/** Links to these parts of the site, as far as they are there. */
const toSections = (...sections: readonly Section[]): MenuLink[] =>
  sections.flatMap((section) => {
    const href = sectionPath(section);
    return href === null ? [] : [{ label: "", href, section, picture: null, under: [] }];
  });

/** The menu at the head: the newsroom's, else the parts of the site. */
export const mainMenu = ({ own }: SiteView): readonly MenuLink[] =>
  own.menus.main ?? toSections("films", "stories", "podcasts", "topics", "search");

/** "Explore" at the foot: the newsroom's, else everything that there is to explore. */
export const exploreMenu = ({ own, say }: SiteView): readonly MenuLink[] =>
  own.menus.explore ??
  Array.from(
    toSections("films", "stories", "interviews", "podcasts", "topics", "newsletters", "support", "search"),
    (link) => ({ ...link, label: exploreName(say, link.section) }),
  );

const exploreName = (say: Say, section: Section | null): string =>
  section === "topics" ? say.newsroom.allTopics : section === "search" ? say.frame.searchAll : "";

/** The columns of the foot, each under its heading: the newsroom's, else what it binds itself to. */
export const footMenu = ({ own, say }: SiteView): readonly MenuLink[] => {
  if (own.menus.foot !== null) return own.menus.foot;
  const policies = own.policies.filter(({ kind }) => !ofLaw.has(kind)).map(toPolicy);
  const under = [
    ...policies,
    ...toSections("corrections"),
    ...(own.policies.length > 0
      ? Array.from(toSections("policies"), (link) => ({ ...link, label: say.newsroom.allPolicies }))
      : []),
  ];
  return [{ label: say.newsroom.standards, href: null, section: null, picture: null, under }];
};

/**
 * The last lines: the newsroom's, else its privacy and its contact. From every work, so from every page, a link leads to the
 * journalistic standards, wherever those stand.
 */
export const legalMenu = (site: SiteView): readonly MenuLink[] => {
  const { own, say, standards } = site;
  const lines = own.menus.legal ?? own.policies.filter(({ kind }) => ofLaw.has(kind)).map(toPolicy);
  const above = [...lines, ...footMenu(site)]
    .flatMap((link) => [link].concat(link.under))
    .map(({ href }) => href);
  return standards === "" || above.includes(standards)
    ? lines
    : [{ ...plainLink, label: say.newsroom.journalisticStandards, href: standards }, ...lines];
};

const plainLink: Omit<MenuLink, "href" | "label"> = { section: null, picture: null, under: [] };

const ofLaw: ReadonlySet<string> = new Set(["privacy", "contact"]);

const toPolicy = ({ title, slug }: { readonly title: string; readonly slug: string }): MenuLink => ({
  label: title,
  href: routes.policy.to({ slug }),
  section: null,
  picture: null,
  under: [],
});
