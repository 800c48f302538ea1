import type { VNode } from "preact";
import type { Rate } from "../../kit/rate.ts";
import type { TextRange } from "../../newsroom/search/results.ts";
import type { RecordingCard, RecordingKind } from "../../newsroom/recording/recording.ts";
import type { Say } from "../../catalogue/say.ts";
import { useSay } from "../design/say.tsx";
import { languageOf } from "../design/card.tsx";
import { clock, seconds } from "../design/time.ts";
import { routes } from "../routes.ts";
import { noticePath } from "../view/notice-paths.ts";
import { type PlacedNotice, playerNotices } from "../view/player-notice.ts";
import { sentencePath, workPath } from "../view/paths.ts";
import { NoticeLine } from "./notice.tsx";
import { noticesAttribute, PlaySign } from "./player-markup.tsx";

/** A sentence that was found. */
export interface HitView {
  readonly cutId: string;
  readonly number: number;
  readonly work: RecordingCard;
  readonly speaker: string | null;
  /** Milliseconds on the cut's timeline. */
  readonly start: number | null;
  readonly end: number | null;
  readonly language: string;
  readonly text: string;
  readonly marks: readonly TextRange[];
  readonly before: string;
  readonly after: string;
  readonly playing: HitPlaying;
  /** What the newsroom says on what is said here. */
  readonly notices: readonly PlacedNotice[];
}

/** How a sentence plays in place, or why it does not: there are no media, or the right to show them has ended. */
export type HitPlaying =
  | { readonly state: "plays"; readonly rate: Rate; readonly soundOnly: boolean }
  | { readonly state: "none" }
  /** With the id of a moment in which it still plays, if one was made. */
  | { readonly state: "ended"; readonly moment: string | null };

/** The attributes are the contract in player-markup.tsx. */
export const HitItem = ({ hit }: { hit: HitView }): VNode => {
  const say = useSay();
  const path = sentencePath(hit.work, hit.number);
  return (
    <li class="hit" {...playAttributes(say, hit)}>
      {hit.playing.state === "plays" && hit.start !== null && (
        <a class="hit-play" data-hit-play href={path}>
          <PlaySign />
          <span class="quiet">{say.search.play(hit.text.slice(0, 60))}</span>
        </a>
      )}
      <blockquote {...languageOf(hit)}>
        {hit.before !== "" && <p class="around">{lastWords(hit.before)}</p>}
        <p>
          <a href={path}>
            <Marked text={hit.text} marks={hit.marks} />
          </a>
        </p>
        {hit.after !== "" && <p class="around">{firstWords(hit.after)}</p>}
      </blockquote>
      <p class="facts">
        {hit.speaker !== null && <strong>{hit.speaker}</strong>}
        <a href={workPath(hit.work, hit.start)}>
          <span {...languageOf(hit.work)}>{hit.work.title}</span>
          {hit.start !== null && `, ${clock(hit.start)}`}
        </a>
        <span>{say.works.noun[hit.work.kind]}</span>
      </p>
      {hit.notices.map(({ notice }) => (
        <NoticeLine key={notice.id} notice={notice} href={noticePath(notice)} />
      ))}
      {hit.playing.state === "ended" && <Ended kind={hit.work.kind} moment={hit.playing.moment} />}
    </li>
  );
};

const Ended = ({ kind, moment }: { kind: RecordingKind; moment: string | null }): VNode => (
  <p class="note">
    {useSay().search.ended[kind]}{" "}
    {moment !== null && <a href={routes.moment.to({ id: moment })}>{useSay().search.stillPlays}</a>}
  </p>
);

const playAttributes = (say: Say, hit: HitView): Record<string, string> =>
  hit.playing.state !== "plays" || hit.start === null || hit.end === null
    ? {}
    : {
        "data-hit": "",
        "data-src": routes.master.to({ cut: hit.cutId }),
        "data-cut": hit.cutId,
        "data-rate": `${hit.playing.rate.numerator}/${hit.playing.rate.denominator}`,
        "data-start": seconds(hit.start),
        "data-end": seconds(hit.end),
        "data-title": hit.work.title,
        "data-href": workPath(hit.work),
        ...(hit.playing.soundOnly ? { "data-sound": "" } : {}),
        ...noticesAttribute(playerNotices(say, hit.notices, noticePath)),
      };

const Marked = ({ text, marks }: { text: string; marks: readonly TextRange[] }): VNode => (
  <>
    {marks.map((mark, place) => (
      <>
        {text.slice(marks[place - 1]?.end ?? 0, mark.start)}
        <mark>{text.slice(mark.start, mark.end)}</mark>
      </>
    ))}
    {text.slice(marks.at(-1)?.end ?? 0)}
  </>
);

/** Enough of a neighbour to see the sense; UTF-16 units. */
const neighbourLength = 120;

const lastWords = (text: string): string =>
  text.length <= neighbourLength ? text : `… ${text.slice(-neighbourLength).replace(/^\S*\s/, "")}`;

const firstWords = (text: string): string =>
  text.length <= neighbourLength ? text : `${text.slice(0, neighbourLength).replace(/\s\S*$/, "")} …`;
