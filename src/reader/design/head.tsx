import type { VNode } from "preact";
import { routes } from "../routes.ts";
import type { LookView } from "../view/look.ts";
import type { SiteView } from "../view/site.ts";
import { bookFaceScript } from "./book-face.ts";
import { isLate, lateAddresses, lateName, lateScript } from "./late-islands.ts";
import type { InlineSheet, Island, Page, PageAssets, Social } from "./page.ts";

interface HeadOf {
  readonly site: SiteView;
  readonly page: Page;
  readonly assets: PageAssets;
  /** It stands in other pages' frames: counted with those by search engines, and no page itself. */
  readonly framed?: boolean;
}

export const Head = ({ site, page, assets, framed = false }: HeadOf): VNode => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>{page.title === site.name ? site.name : `${page.title} | ${site.name}`}</title>
    <meta name="description" content={page.description} />
    <meta name="color-scheme" content="light dark" />
    {page.path !== null && <link rel="canonical" href={site.origin + page.path} />}
    {page.hidden && <meta name="robots" content={framed ? "noindex,indexifembedded" : "noindex"} />}
    {page.alternates?.map(({ language, path }) => (
      <link key={language} rel="alternate" hreflang={language} href={site.origin + path} />
    ))}
    <Icons look={site.own.look} />
    {site.own.look.bookFace && (
      // oxlint-disable-next-line react/no-danger -- a constant of ours, allowed by its hash
      <script dangerouslySetInnerHTML={{ __html: bookFaceScript }} />
    )}
    {sheetsOf(page).map((name) => (
      <Sheet key={name} sheet={assets.sheetOf(name)} />
    ))}
    {site.own.look.sheet !== null && <link rel="stylesheet" href={site.own.look.sheet} />}
    {page.feeds?.flatMap(({ title, path, formats }) =>
      feedTypes
        .filter(([format]) => formats?.includes(format) ?? true)
        .map(([format, type]) => (
          <link
            key={path + format}
            rel="alternate"
            type={type}
            title={title}
            href={`${path}/feed.${format}`}
          />
        )),
    )}
    <Scripts islands={page.islands} assets={assets} />
    <Shared site={site} page={page} />
    {page.structured?.map((thing, place) => (
      <script
        key={place}
        type="application/ld+json"
        // oxlint-disable-next-line react/no-danger -- escaped below: text in it cannot close the element
        dangerouslySetInnerHTML={{ __html: structuredText(thing) }}
      />
    ))}
  </head>
);

const Scripts = ({ islands, assets }: { islands: readonly Island[]; assets: PageAssets }): VNode => {
  const [atOnce, late] = [islands.filter((island) => !isLate(island)), islands.filter(isLate)];
  return (
    <>
      {assets.importsOf(atOnce).map((address) => (
        <link key={address} rel="modulepreload" href={address} {...afterTheWords} />
      ))}
      {atOnce.map((island) => (
        <script key={island} type="module" src={assets.nameOf(island)} {...afterTheWords} />
      ))}
      {late.length > 0 && (
        <>
          <meta name={lateName} content={lateAddresses(assets, late)} />
          {/* oxlint-disable-next-line react/no-danger -- a constant of ours, allowed by its hash */}
          <script dangerouslySetInnerHTML={{ __html: lateScript }} />
        </>
      )}
    </>
  );
};

/** No page waits for a script to be read: text and pictures come first on a narrow line. */
const afterTheWords = { fetchpriority: "low" } as const;

/** The names of a page's sheets: that of every page first. */
export const sheetsOf = ({ styles = [] }: Pick<Page, "styles">): readonly string[] => ["site.css", ...styles];

const Sheet = ({ sheet: { address, text } }: { sheet: InlineSheet }): VNode => (
  <style
    data-sheet={address}
    // oxlint-disable-next-line react/no-danger -- our own build's, and looked at for what would end the element
    dangerouslySetInnerHTML={{ __html: text }}
  />
);

/** What the browser shows beside the page. */
const Icons = ({ look }: { look: LookView }): VNode => (
  <>
    <meta name="theme-color" media="(prefers-color-scheme:light)" content={look.around.light} />
    <meta name="theme-color" media="(prefers-color-scheme:dark)" content={look.around.dark} />
    <link rel="icon" href={look.icon.src} type={look.icon.type} />
    <link rel="apple-touch-icon" href={look.touchIcon} />
    <link rel="manifest" href={routes.manifest.to({})} />
  </>
);

const feedTypes = [
  ["rss", "application/rss+xml"],
  ["atom", "application/atom+xml"],
  ["json", "application/feed+json"],
] as const;

/** JSON for inside a script element: no `<`, so that nothing in it can end the element or open a comment. */
export const structuredText = (thing: object): string =>
  JSON.stringify({ "@context": "https://schema.org", ...thing }).replaceAll("<", "\\u003c");

/** Where a page has no card of its own, its title and description are one; pages that are nobody's to find have none. */
const Shared = ({ site, page }: { site: SiteView; page: Page }): VNode | null => {
  const { title, description, path, hidden = false } = page;
  const social = page.social ?? (hidden ? null : { type: "website" as const, title, description });
  return path === null || social === null ? null : <SocialTags site={site} path={path} social={social} />;
};

const SocialTags = ({ site, path, social }: { site: SiteView; path: string; social: Social }): VNode => (
  <>
    <meta property="og:site_name" content={site.name} />
    <meta property="og:type" content={social.type} />
    <meta property="og:url" content={site.origin + path} />
    <meta property="og:title" content={social.title} />
    <meta property="og:description" content={social.description} />
    {social.published && <meta property="article:published_time" content={social.published} />}
    {social.modified && <meta property="article:modified_time" content={social.modified} />}
    <SocialPicture site={site} picture={social.picture ?? ownMark(site)} />
    <TwitterCard site={site} social={social} />
    {social.oembedOf &&
      (["json", "xml"] as const).map((format) => (
        <link
          key={format}
          rel="alternate"
          type={format === "json" ? "application/json+oembed" : "text/xml+oembed"}
          href={site.origin + routes.oembed.to({}, { url: site.origin + social.oembedOf, format })}
          title={social.title}
        />
      ))}
  </>
);

/** Every page has one (ogp.me, "Basic Metadata"): the newsroom's own mark where nothing else is to be seen. */
const ownMark = ({ name, own }: SiteView): NonNullable<Social["picture"]> => {
  const { src: path, width, height } = own.look.logoPicture;
  return { path, width, height, alt: name };
};

const SocialPicture = (props: { site: SiteView; picture: NonNullable<Social["picture"]> }): VNode => (
  <>
    <meta property="og:image" content={props.site.origin + props.picture.path} />
    <meta property="og:image:width" content={String(props.picture.width)} />
    <meta property="og:image:height" content={String(props.picture.height)} />
    <meta property="og:image:alt" content={props.picture.alt} />
  </>
);

const TwitterCard = ({ site, social }: { site: SiteView; social: Social }): VNode =>
  social.player ? (
    <>
      <meta name="twitter:card" content="player" />
      <meta name="twitter:player" content={site.origin + social.player.path} />
      <meta name="twitter:player:width" content={String(social.player.width)} />
      <meta name="twitter:player:height" content={String(social.player.height)} />
    </>
  ) : (
    <meta name="twitter:card" content={social.picture ? "summary_large_image" : "summary"} />
  );
