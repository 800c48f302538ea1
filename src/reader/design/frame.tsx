import type { VNode } from "preact";
import type { SiteView } from "../view/site.ts";
import { wordsPath } from "../view/island-words.ts";
import { Foot } from "./foot.tsx";
import { Head } from "./head.tsx";
import { Masthead } from "./masthead.tsx";
import { Saying } from "./say.tsx";
import type { Page, PageAssets } from "./page.ts";

/** The whole document around a page. */
export const Frame = ({ site, page, assets }: { site: SiteView; page: Page; assets: PageAssets }): VNode => (
  <html lang={site.language} {...wordsOf(site, page)}>
    <Head site={site} page={page} assets={assets} />
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
  assets,
}: {
  site: SiteView;
  page: Page;
  assets: PageAssets;
}): VNode => (
  <html lang={site.language} {...wordsOf(site, page)}>
    <Head site={site} page={page} assets={assets} framed />
    <body class="room">
      <Saying.Provider value={site.say}>
        <main class="embed">{page.body}</main>
      </Saying.Provider>
    </body>
  </html>
);

/** Where islands find what they say, on pages that have any. */
const wordsOf = (site: SiteView, { islands }: Page): { "data-words"?: string } =>
  islands.length === 0 ? {} : { "data-words": wordsPath(site.say) };
