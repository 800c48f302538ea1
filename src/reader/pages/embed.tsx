import type { VNode } from "preact";
import { languageOf } from "../design/card.tsx";
import { Player, type PlayerView } from "./player-markup.tsx";

export interface EmbedView {
  readonly title: string;
  readonly language: string;
  /** Null where it may not be played, or there are no media. */
  readonly player: PlayerView | null;
  /** The page here that it belongs to, whole. */
  readonly href: string;
  readonly siteName: string;
  readonly siteUrl: string;
}

/** The player alone, for a frame in a page of another site; its links open outside of the frame. */
export const Embed = ({ view }: { view: EmbedView }): VNode => {
  const links = (
    <>
      <a href={view.href} target="_blank" rel="noopener" {...languageOf(view)}>
        {view.title}
      </a>
      <a href={view.siteUrl} target="_blank" rel="noopener">
        {view.siteName}
      </a>
    </>
  );
  return (
    <>
      <h1 class="quiet">{view.title}</h1>
      {view.player ? (
        <Player player={view.player}>{links}</Player>
      ) : (
        <figure class="player">
          <div class="screen">
            <p class="closed">This does not play here.</p>
          </div>
          <figcaption>{links}</figcaption>
        </figure>
      )}
    </>
  );
};
