import type { VNode } from "preact";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { languageOf } from "../design/card.tsx";
import { PlayerFunding } from "../design/funding.tsx";
import type { FundingView } from "../view/funding.ts";
import { Player, type PlayerView } from "./player-markup.tsx";
import { useSay } from "../design/say.tsx";

export interface EmbedView {
  readonly title: string;
  readonly language: string;
  /** Null where it may not be played, or there are no media. */
  readonly player: PlayerView | null;
  /** The page here that it belongs to, whole. */
  readonly href: string;
  /** What the newsroom says on what plays; where each stands in full. */
  readonly notices: readonly Noticed[];
  /** In the player's words. */
  readonly funding: readonly FundingView[];
  readonly siteName: string;
  readonly siteUrl: string;
}

interface Noticed {
  readonly notice: Notice;
  readonly href: string;
}

/** The player alone, for a frame in a page of another site; its links open outside of the frame. */
export const Embed = ({ view }: { view: EmbedView }): VNode => {
  const links = (
    <>
      <a href={view.href} target="_blank" rel="noopener" {...languageOf(view)}>
        {view.title}
      </a>
      <NoticeLink notices={view.notices} />
      <PlayerFunding credits={view.funding} />
      <a href={view.siteUrl} target="_blank" rel="noopener">
        {view.siteName}
      </a>
    </>
  );
  return (
    <>
      <h1 class="quiet">{view.title}</h1>
      {view.player && <Unspoken notices={view.notices} />}
      {view.player ? (
        <Player player={{ ...view.player, funding: view.funding }}>{links}</Player>
      ) : (
        <figure class="player">
          <div class="screen">
            <p class="closed">{useSay().work.doesNotPlay}</p>
          </div>
          <figcaption>{links}</figcaption>
        </figure>
      )}
    </>
  );
};

/** Before and after it plays; while it does the player says it. */
const NoticeLink = ({ notices }: { notices: readonly Noticed[] }): VNode | null => {
  const words = useSay().notices;
  const [first, ...others] = notices;
  if (first === undefined) return null;
  return (
    <a class="noticed" href={first.href} target="_blank" rel="noopener">
      {others.length === 0 ? words.kind[first.notice.kind] : words.several(notices.length)}
    </a>
  );
};

/** Without script nothing is said over the picture, and the stream plays elsewhere: so it is said first. */
const Unspoken = ({ notices }: { notices: readonly Noticed[] }): VNode | null =>
  notices.length === 0 ? null : (
    <noscript>
      {notices.map(({ notice, href }) => (
        <p key={notice.id} class="unspoken">
          <a href={href} target="_blank" rel="noopener">
            {useSay().notices.kind[notice.kind]}
          </a>
          : <span lang={notice.language}>{notice.text}</span>
        </p>
      ))}
    </noscript>
  );
