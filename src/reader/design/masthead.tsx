import type { VNode } from "preact";
import { routes } from "../routes.ts";
import type { MarkView } from "../view/look.ts";
import type { SiteView } from "../view/site.ts";
import { Links, mainMenu } from "./menu.tsx";
import type { Page } from "./page.ts";

/** Whose site it is, and where its parts are. On small screens the menu opens and closes without script. */
export const Masthead = ({ site, page }: { site: SiteView; page: Page }): VNode => (
  <header class={page.room ? "masthead room" : "masthead"}>
    <div class="wide">
      <a class="wordmark" href={routes.front.to({})}>
        <Wordmark site={site} room={page.room === true} />
      </a>
      <details class="menu">
        <summary>{site.say.newsroom.menu}</summary>
        <nav aria-label={site.say.frame.mainMenu}>
          <Links links={mainMenu(site)} site={site} page={page} />
        </nav>
      </details>
    </div>
  </header>
);

const Wordmark = ({ site, room }: { site: SiteView; room: boolean }): VNode => {
  const { logo, logoDark } = site.own.look;
  const shown = room ? (logoDark ?? logo) : (logo ?? logoDark);
  if (shown === null) return <>{site.name}</>;
  if (logo === null || logoDark === null) return <Logo mark={shown} name={site.name} />;
  const other = room ? logo : logoDark;
  return (
    <picture>
      <source
        media={room ? onPaperAnyway : "(prefers-color-scheme:dark)"}
        srcset={other.src}
        width={other.width}
        height={other.height}
      />
      <Logo mark={shown} name={site.name} />
    </picture>
  );
};

/** Where the dark room is light: printed, and in the light colours that a reader forces. */
const onPaperAnyway = "print,(forced-colors:active) and (prefers-color-scheme:light)";

const Logo = ({ mark, name }: { mark: MarkView; name: string }): VNode => (
  <img src={mark.src} width={mark.width} height={mark.height} alt={name} />
);
