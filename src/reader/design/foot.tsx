import type { VNode } from "preact";
import { routes } from "../routes.ts";
import type { MenuLink } from "../view/own.ts";
import type { SiteView } from "../view/site.ts";
import { Funding } from "./funding.tsx";
import { exploreMenu, footMenu, legalMenu, Links, MenuWords } from "./menu.tsx";

/** Under every page: who makes it, what else there is, what the newsroom binds itself to, who pays, and the law. */
export const Foot = ({ site }: { site: SiteView }): VNode => {
  const words = site.say.newsroom;
  const { social, partners } = site.own.menus;
  const columns = [
    { label: words.explore, under: exploreMenu(site) },
    ...footMenu(site),
    { label: words.stayConnected, under: social ?? [] },
  ];
  return (
    <footer class="foot">
      <div class="wide">
        <div class="foot-about">
          <p class="foot-name">{site.name}</p>
          <p>{site.about || site.tagline}</p>
          {site.notice !== "" && <p>{site.notice}</p>}
        </div>
        <nav class="foot-columns" aria-label={site.say.frame.footMenu}>
          {columns.map((column) => (
            <Column key={column.label} column={column} site={site} />
          ))}
        </nav>
        {site.funding.length > 0 && <Funding credits={site.funding} />}
        {partners !== null && partners.length > 0 && <Partners partners={partners} site={site} />}
        <div class="foot-legal">
          <Links links={legalMenu(site)} site={site} />
          <p>{site.say.frame.promise}</p>
        </div>
      </div>
    </footer>
  );
};

/** An entry without a heading above it stands as a column of its own words. */
const Column = (props: { column: Pick<MenuLink, "label" | "under">; site: SiteView }): VNode | null => {
  const { column, site } = props;
  if (column.under.length === 0)
    return "href" in column ? <Alone link={column as MenuLink} site={site} /> : null;
  return (
    <div>
      <h2>{column.label}</h2>
      <Links links={column.under} site={site} />
    </div>
  );
};

const Alone = ({ link, site }: { link: MenuLink; site: SiteView }): VNode => (
  <p>
    <MenuWords link={link} site={site} />
  </p>
);

/** Marks stand on a plate of paper: they are drawn for it, by night too. */
const Partners = ({ partners, site }: { partners: readonly MenuLink[]; site: SiteView }): VNode => (
  <section class="partners" aria-labelledby="partners">
    <h2 id="partners">{site.say.newsroom.partners}</h2>
    <ul>
      {partners.map((partner) => (
        <li key={partner.label + (partner.picture?.id ?? "")}>
          <Partner partner={partner} site={site} />
        </li>
      ))}
    </ul>
  </section>
);

/** Pixels that a mark is high. */
const markHeight = 48;

const Partner = ({ partner, site }: { partner: MenuLink; site: SiteView }): VNode => {
  const { picture, href, label } = partner;
  if (picture === null) return <MenuWords link={partner} site={site} />;
  const mark = (
    <img
      class="mark"
      src={routes.picture.to({ id: picture.id }, { w: Math.min(picture.width, 320) })}
      width={Math.round((markHeight * picture.width) / picture.height)}
      height={markHeight}
      alt={picture.alt || label}
      loading="lazy"
      decoding="async"
    />
  );
  return href === null ? mark : <a href={href}>{mark}</a>;
};
