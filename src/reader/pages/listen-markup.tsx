/**
 * The markup that the island `listen.ts` reads. This comment is the contract; change it on both sides at once.
 *
 * AN EPISODE THAT CAN BE HEARD:
 *   <… data-listen="RECORDING-ID"
 *     data-cut="CUT"                         its transcript on the page has the same (player-markup.tsx)
 *     data-length="1830.5"                   seconds
 *     data-title="…" data-show="…"           data-show may be empty
 *     data-href="/episode/x"                 the episode's page
 *     data-picture="/picture/ID?w=480"       optional
 *     data-chapters='[[0,"Title"],[312.5,"Title"]]'   optional; seconds
 *     data-at="34.2"                         optional: where the address says to begin, in seconds
 *     data-whole                             the page is about this episode: its times and words seek it
 *   >
 *     <a data-listen-play href="/audio/ID/episode.m4a">Listen</a>   without script the browser plays the file
 *     [data-listen-at="Goes on at {time}"]   hidden; says where listening goes on from, when that is known
 *   While it plays the element has data-playing, and [data-listen-word] of the press has its attribute's word.
 */
import type { ComponentChildren, VNode } from "preact";
import type { CutView } from "../../newsroom/recording/recording.ts";
import { seconds } from "../design/time.ts";
import { useSay } from "../design/say.tsx";
import { routes } from "../routes.ts";
import { PlaySign } from "./player-markup.tsx";

/** What a player needs to know of an episode. */
export interface ListenView {
  readonly recordingId: string;
  readonly cutId: string;
  readonly length: number;
  readonly title: string;
  readonly show: string;
  readonly href: string;
  readonly pictureId: string | null;
  readonly chapters: CutView["chapters"];
  readonly at?: number | undefined;
  /** The page is about this episode. */
  readonly whole: boolean;
}

export const listenAttributes = (view: ListenView): Record<string, string> => ({
  "data-listen": view.recordingId,
  "data-cut": view.cutId,
  "data-length": seconds(view.length),
  "data-title": view.title,
  "data-show": view.show,
  "data-href": view.href,
  ...(view.pictureId === null
    ? {}
    : { "data-picture": routes.picture.to({ id: view.pictureId }, { w: 480 }) }),
  ...(view.chapters.length === 0
    ? {}
    : {
        "data-chapters": JSON.stringify(view.chapters.map(({ start, title }) => [start / 1000, title])),
      }),
  ...(view.at === undefined ? {} : { "data-at": seconds(view.at) }),
  ...(view.whole ? { "data-whole": "" } : {}),
});

/** The press that plays it: a link to the file without script. What else it says comes after its word. */
export const ListenPress = ({
  view,
  children,
}: {
  view: ListenView;
  children?: ComponentChildren;
}): VNode => {
  const words = useSay().podcasts;
  return (
    <a class="button listen-press" data-listen-play href={routes.episodeAudio.to({ id: view.recordingId })}>
      <PlaySign />
      <span>
        <span data-listen-word={words.pause}>{words.listen}</span>
        <span class="quiet">{` ${view.title}`}</span>
        {children}
      </span>
    </a>
  );
};
