import type { Say } from "../../catalogue/say.ts";
import { type Notice, noticeKinds, type NoticeSpan } from "../../newsroom/notice/notice.ts";

/** A stretch of a cut that plays, [start, end) in milliseconds of it. */
export interface Stretch {
  readonly cutId: string;
  readonly start: number;
  readonly end: number;
}

/** A notice with the part that it is about of a stretch that plays. */
export interface PlacedNotice {
  readonly notice: Notice;
  /** [start, end) in milliseconds of the cut that plays, inside the stretch. */
  readonly start: number;
  readonly end: number;
}

/** A notice as a player says it while it plays. */
export interface PlayerNotice {
  readonly label: string;
  /** The beginning of its text. */
  readonly text: string;
  readonly language: string;
  /** [start, end) in milliseconds of the cut. */
  readonly start: number;
  readonly end: number;
  /** It is about the whole recording: said at the beginning, and marked nowhere. */
  readonly whole: boolean;
  /** Where it stands in full. */
  readonly href: string;
}

/**
 * The part of a stretch that a notice is about: its own, as far as the stretch has it. A notice on another cut is placed
 * by `elsewhere`, where that cut says what this stretch says, as far into it. Null: it is not about this stretch.
 */
export const placeOn = (
  span: NoticeSpan | null,
  stretch: Stretch,
  elsewhere: Stretch | null,
): Pick<PlacedNotice, "start" | "end"> | null => {
  if (span === null) return { start: stretch.start, end: stretch.end };
  if (span.cutId === stretch.cutId) return overlap(span, stretch);
  if (elsewhere === null || span.cutId !== elsewhere.cutId || overlap(span, elsewhere) === null) return null;
  const moved = stretch.start - elsewhere.start;
  const here = { start: span.start + moved, end: span.end + moved };
  // A cut that says the same more slowly may have it beyond the end: then it is somewhere in here.
  return overlap(here, stretch) ?? { start: stretch.start, end: stretch.end };
};

interface Times {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Times, other: Times): Times | null => {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start < end ? { start, end } : null;
};

/** Those of a recording's notices that are about a stretch of it, with their places. */
export const noticesOnStretch = (notices: readonly Notice[], stretch: Stretch): PlacedNotice[] =>
  notices.flatMap((notice) => {
    const place = placeOn(notice.span, stretch, null);
    return place === null ? [] : [{ notice, ...place }];
  });

/** A small matter of the whole recording, such as an update, stands on its own page, and not wherever a part of it plays. */
export const isOfParts = ({ span, weight }: Notice): boolean => span !== null || weight === "major";

/** Those on what is said in these sentences of a cut: on the whole recording, or on a stretch in which one of them is. */
export const noticesOnSentences = (
  notices: readonly Notice[],
  cutId: string,
  sentences: readonly { readonly start: number | null; readonly end: number | null }[],
): Notice[] => {
  const starts = sentences.flatMap(({ start }) => start ?? []);
  const ends = sentences.flatMap(({ end }) => end ?? []);
  const stretch = { cutId, start: Math.min(...starts), end: Math.max(...ends) };
  return notices.filter(
    (notice) => isOfParts(notice) && (notice.span === null || placeOn(notice.span, stretch, null) !== null),
  );
};

/** What a player says of these notices, the gravest first. */
export const playerNotices = (
  say: Say,
  placed: readonly PlacedNotice[],
  hrefOf: (notice: Notice) => string,
): PlayerNotice[] =>
  placed
    .filter(({ notice }) => isOfParts(notice))
    .toSorted(
      (a, b) => noticeKinds.indexOf(b.notice.kind) - noticeKinds.indexOf(a.notice.kind) || a.start - b.start,
    )
    .map(({ notice, start, end }) => ({
      label: say.notices.kind[notice.kind],
      text: beginning(notice.text),
      language: notice.language,
      start,
      end,
      whole: notice.span === null,
      href: hrefOf(notice),
    }));

/** UTF-16 units that can be read over a picture. */
const longest = 150;

/** The first words of a text, in one line. */
export const beginning = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(/[\s,;:]+\S*$/, "")} …`;
};
