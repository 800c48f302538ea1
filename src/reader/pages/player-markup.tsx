/**
 * The markup that the islands (src/reader/islands) read. This comment is the contract; change it on both sides at once.
 *
 * PLAYER, on work, sentence, moment and embed pages:
 *   <figure class="player" data-player
 *     data-src="/media/CUT/master.m3u8"    what to play; a moment's is /moment/ID/master.m3u8
 *     data-cut="CUT" data-rate="24/1"      units a second, as numerator/denominator
 *     data-length="7200.041"               seconds: the whole cut
 *     data-start="12.5" data-end="20.25"   only for a moment: seconds on the cut's timeline, [start, end)
 *     data-units="300,486"                 only for a moment: the same, exact, in units of the rate
 *     data-at="34.2"                       optional: where to begin, seconds on the cut's timeline
 *     data-title="…" data-href="/film/x"   the work's page; "?t=SECONDS" may be put behind it
 *     data-sound                           present when there is no picture (an episode)
 *     data-storyboard="/media/CUT/storyboard.vtt"   optional
 *     data-chapters='[[0,"Title"],[312.5,"Title"]]' optional; seconds on the cut's timeline
 *     data-notices='[{"label":"Correction","text":"…","language":"en","start":12.5,"end":20,"whole":false,"href":"#notice-ID"}]'
 *                                          optional, the gravest first; seconds on the cut's timeline, said over the picture
 *                                          while [start, end) plays; whole: of the recording, said at the beginning
 *   >
 *     <div class="screen">                 keeps its shape (aspect-ratio); the island puts its element in here
 *       <img class="poster" …>             stays until the first right frame is there
 *       <a class="play" data-play data-lost="…" href="(data-src)">…</a>  a press loads the player; without script it opens
 *                                          the stream; data-lost is said where the player cannot be fetched
 *       <div class="paid" aria-hidden="true">…</div>  optional: who paid, over the picture until some seconds have played;
 *                                          the figcaption has the same with its links
 *     </div>
 *     <figcaption>…</figcaption>
 *   </figure>
 * Anything with data-seek="SECONDS" (chapters, times) is an <a> whose href works without script; with script it seeks the page's player.
 *
 * TRANSCRIPT:
 *   <div class="transcript" data-transcript data-cut="CUT" data-href="/film/x/transcript" data-part="1" data-parts="14">
 *     <div class="turn"><h3>Speaker</h3> (h2 on the transcript's own page)<p><a id="s12" href="/film/x/transcript/12" data-s="61200,64810">Words.</a> …</p></div>
 *   data-s: start and end in whole milliseconds on the cut's timeline; left out where no time is known.
 *   A sentence's number is its id without the "s". The sentence being spoken gets aria-current="true" (styled here).
 *   Further parts are pages (data-href + "?part=2"); a fetch of one holds the same markup.
 *
 * SHARE: the island offers it on a selection inside [data-transcript] and posts what the form without script posts
 *   (it stands on each sentence's page): POST /moment, application/x-www-form-urlencoded, fields `cut`, `from`, `to`:
 *   sentence numbers, both included. `first` and `last` (word numbers) are taken in their place. 303 to /moment/ID;
 *   422 with a page (or, asked with Accept: application/json, {"problem": "…"}) when it is refused.
 *   With Accept: application/json the answer is 200 {"id", "url", "embed", "text"}.
 *   [data-share-offer], beside the transcript, opens the same for the sentence that is spoken or in view.
 *   Copy buttons: <button class="copy" data-copy="FIELD-ID" data-copied="Copied" data-by-hand="Press Ctrl+C" hidden>: the
 *   island unhides them; the field is readable without.
 *
 * SEARCH HIT:
 *   <li class="hit" data-hit data-src="/media/CUT/master.m3u8" data-cut data-rate data-start data-end data-title data-href [data-sound]
 *     [data-notices]>
 *     …<a class="hit-play" data-hit-play href="/film/x/transcript/12">Play</a>…  plays in place; the island puts its element
 *     at the end of the <li>. No data-hit where the work does not play here: then there is no such link.
 *
 * WORDS: what islands say once they do something comes from <html data-words="/words/…"> (http/words.ts), when it is needed.
 *
 * Islands are loaded as modules by page kind: player.js where there is a player, transcript.js and share.js with a transcript,
 * share.js on a moment's page, search.js on the search page. They bring their own styles as constructed style sheets.
 */
import type { ComponentChildren, VNode } from "preact";
import { type Rate, unitsToSeconds } from "../../kit/rate.ts";
import { FundingOver } from "../design/funding.tsx";
import { Picture } from "../design/picture.tsx";
import { useSay } from "../design/say.tsx";
import type { FundingView } from "../view/funding.ts";
import type { PlayerNotice } from "../view/player-notice.ts";

/** What a player needs to know. Seconds are on the cut's timeline. */
export interface PlayerView {
  readonly cutId: string;
  /** The master playlist's address. */
  readonly source: string;
  readonly rate: Rate;
  readonly lengthSeconds: number;
  readonly span?: { readonly startUnits: number; readonly endUnits: number } | undefined;
  readonly atSeconds?: number | undefined;
  readonly title: string;
  readonly href: string;
  readonly soundOnly: boolean;
  /** Pixels of the picture, for the shape of the screen. */
  readonly shape?: { readonly width: number; readonly height: number } | undefined;
  readonly storyboard?: string | undefined;
  readonly chapters: readonly { readonly startSeconds: number; readonly title: string }[];
  /** What is said of it over the picture, the gravest first. */
  readonly notices?: readonly PlayerNotice[] | undefined;
  readonly poster?: PosterView | undefined;
  /** Who paid for it, in the words for players: said over the picture. */
  readonly funding?: readonly FundingView[] | undefined;
  /** The words of the play link, e.g. "Play the film". */
  readonly playLabel: string;
  /** It stands in a text: without script a press leads to this page, and the poster comes when it is near. */
  readonly inText?: { readonly page: string } | undefined;
}

export interface PosterView {
  readonly id: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

const inSeconds = (units: number, rate: Rate): string =>
  String(Number(unitsToSeconds(units, rate).toFixed(6)));

const spanAttributes = (player: PlayerView): Record<string, string> =>
  player.span
    ? {
        "data-start": inSeconds(player.span.startUnits, player.rate),
        "data-end": inSeconds(player.span.endUnits, player.rate),
        "data-units": `${player.span.startUnits},${player.span.endUnits}`,
      }
    : {};

const chapterAttribute = (player: PlayerView): Record<string, string> =>
  player.chapters.length > 0
    ? {
        "data-chapters": JSON.stringify(
          player.chapters.map((chapter) => [chapter.startSeconds, chapter.title]),
        ),
      }
    : {};

/** `data-notices` of whatever plays in place; nothing where nothing is said. */
export const noticesAttribute = (notices: readonly PlayerNotice[] = []): Record<string, string> =>
  notices.length > 0
    ? {
        "data-notices": JSON.stringify(
          notices.map((notice) => ({
            ...notice,
            start: Number((notice.start / 1000).toFixed(3)),
            end: Number((notice.end / 1000).toFixed(3)),
          })),
        ),
      }
    : {};

/** What the islands read, on the player's figure or on whatever else plays in place. */
export const playerAttributes = (player: PlayerView): Record<string, string> => ({
  "data-src": player.source,
  "data-cut": player.cutId,
  "data-rate": `${player.rate.numerator}/${player.rate.denominator}`,
  "data-length": String(player.lengthSeconds),
  ...spanAttributes(player),
  ...(player.atSeconds === undefined ? {} : { "data-at": String(player.atSeconds) }),
  "data-title": player.title,
  "data-href": player.href,
  ...(player.soundOnly ? { "data-sound": "" } : {}),
  ...(player.storyboard ? { "data-storyboard": player.storyboard } : {}),
  ...chapterAttribute(player),
  ...noticesAttribute(player.notices),
});

/** The player before it plays: a poster, and a link that plays. */
export const Player = ({ player, children }: { player: PlayerView; children?: ComponentChildren }): VNode => (
  <figure class="player" data-player {...playerAttributes(player)}>
    <div class="screen">
      {player.poster && (
        <Picture
          class="poster"
          picture={player.poster}
          sizes={player.inText ? "(min-width:44rem) 40rem,100vw" : "(min-width:80rem) 60rem,100vw"}
          eager={!player.inText}
        />
      )}
      <a class="play" data-play data-lost={useSay().work.lost} href={player.inText?.page ?? player.source}>
        <span>
          <PlaySign />
          {player.playLabel}
        </span>
      </a>
      <FundingOver credits={player.funding ?? []} />
    </div>
    {children && <figcaption>{children}</figcaption>}
  </figure>
);

export const PlaySign = (): VNode => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M8 5v14l11-7z" />
  </svg>
);
