import type { ComponentChildren, VNode } from "preact";
import { routes } from "../routes.ts";
import type { SiteView } from "../view/site.ts";
import { Funding } from "./funding.tsx";
import { Head } from "./head.tsx";
import { Saying } from "./say.tsx";
import type { AssetName, Page } from "./page.ts";

/** The whole document around a page. */
export const Frame = ({ site, page, asset }: { site: SiteView; page: Page; asset: AssetName }): VNode => (
  <html lang={site.language}>
    <Head site={site} page={page} asset={asset} />
    <body>
      <Saying.Provider value={site.say}>
        <a class="skip button" href="#main">
          {site.say.frame.skip}
        </a>
        <Masthead site={site} page={page} />
        <main id="main" tabindex={-1}>
          {page.body}
        </main>
        <Foot site={site} />
      </Saying.Provider>
    </body>
  </html>
);

/** A document of its own for a frame in another site's page. */
export const EmbedFrame = ({
  site,
  page,
  asset,
}: {
  site: SiteView;
  page: Page;
  asset: AssetName;
}): VNode => (
  <html lang={site.language}>
    <Head site={site} page={page} asset={asset} />
    <body class="room">
      <Saying.Provider value={site.say}>
        <main class="embed">{page.body}</main>
      </Saying.Provider>
    </body>
  </html>
);

const Masthead = ({ site, page }: { site: SiteView; page: Page }): VNode => (
  <header class={page.room ? "masthead room" : "masthead"}>
    <div class="wide">
      <a class="wordmark" href={routes.front.to({})}>
        {site.name}
      </a>
      <nav aria-label={site.say.frame.mainMenu}>
        <ul>
          <MenuItem href={routes.films.to({})} here={page.section === "films"}>
            {site.filmsLabel}
          </MenuItem>
          <MenuItem href={routes.stories.to({})} here={page.section === "stories"}>
            {site.storiesLabel}
          </MenuItem>
          <MenuItem href={routes.interviews.to({})} here={page.section === "interviews"}>
            {site.interviewsLabel}
          </MenuItem>
          <MenuItem href={routes.search.to({})} here={page.section === "search"}>
            {site.say.frame.search}
          </MenuItem>
        </ul>
      </nav>
    </div>
  </header>
);

const MenuItem = (props: { href: string; here: boolean; children: ComponentChildren }): VNode => (
  <li>
    <a href={props.href} {...(props.here ? { "aria-current": "page" as const } : {})}>
      {props.children}
    </a>
  </li>
);

const Foot = ({ site }: { site: SiteView }): VNode => (
  <footer class="foot">
    <div class="wide">
      <nav aria-label={site.say.frame.footMenu}>
        <ul>
          <MenuItem href={routes.films.to({})} here={false}>
            {site.filmsLabel}
          </MenuItem>
          <MenuItem href={routes.stories.to({})} here={false}>
            {site.storiesLabel}
          </MenuItem>
          <MenuItem href={routes.interviews.to({})} here={false}>
            {site.interviewsLabel}
          </MenuItem>
          <MenuItem href={routes.search.to({})} here={false}>
            {site.say.frame.searchAll}
          </MenuItem>
          <MenuItem href={routes.corrections.to({})} here={false}>
            {site.say.frame.corrections}
          </MenuItem>
          <MenuItem href={routes.support.to({})} here={false}>
            {site.say.support.menu}
          </MenuItem>
        </ul>
      </nav>
      {site.funding.length > 0 && <Funding credits={site.funding} />}
      {site.notice !== "" && <p>{site.notice}</p>}
      <p>
        {site.about || `${site.name}. ${site.tagline}`} {site.say.frame.promise}
      </p>
    </div>
  </footer>
);
