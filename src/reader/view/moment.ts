import type { MomentWords } from "../../newsroom/moment/moment-words.ts";
import type { Moment } from "../../newsroom/moment/moment.store.ts";
import type { CutView, Picture } from "../../newsroom/recording/recording.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import type { Line, MomentView } from "../pages/moment.tsx";
import type { Say } from "../../catalogue/say.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { PlayerView } from "../pages/player-markup.tsx";
import { clock } from "../design/time.ts";
import { routes } from "../routes.ts";
import { embedCode } from "../../newsroom/moment/embed-code.ts";
import { noticeHere } from "./notice-paths.ts";
import { workPath } from "./paths.ts";
import { type PlacedNotice, playerNotices } from "./player-notice.ts";
import { turnsOf } from "./transcript-part.ts";
import type { SiteView } from "./site.ts";

/** What is known of a moment that may be shown. */
export interface MomentFacts {
  readonly moment: Moment;
  readonly work: RecordingPage;
  readonly words: MomentWords;
  /** The moment's cut; null where it has no media. */
  readonly cut: CutView | null;
  /** It may be played on this day. */
  readonly playable: boolean;
  /** A frame of its beginning; null where none is made. */
  readonly still: Picture | null;
  /** The moment with the same words in the work's present cut, where this one's cut is an older one. */
  readonly inNewerCut: string | null;
  /** What the newsroom says on what it plays, the oldest first. */
  readonly notices: readonly PlacedNotice[];
}

const textOf = (sentences: readonly { text: string }[]): string =>
  sentences.map((sentence) => sentence.text).join(" ");

/** What stands for it until it plays: its own frame, else its film's poster. */
export const momentPicture = ({
  still,
  cut,
  work,
}: Pick<MomentFacts, "still" | "cut" | "work">): Picture | null => still ?? cut?.poster ?? work.poster;

export const speakersOf = (words: MomentWords): string[] => [
  ...new Set(
    words.inside.flatMap((sentence) => (sentence.speaker.name === null ? [] : [sentence.speaker.name])),
  ),
];

/** The words as the transcript has them now; those kept with the moment where the transcript has none there. */
export const momentText = ({ moment, words }: Pick<MomentFacts, "moment" | "words">): string =>
  words.inside.length > 0 ? textOf(words.inside) : moment.text;

/** Who says it in what, for titles: "Frank Borman in The Far Side". */
export const momentTitle = (say: Say, { work, words }: Pick<MomentFacts, "work" | "words">): string =>
  say.works.speakerIn(say.format.list(speakersOf(words)) || say.moment.aMoment, work.title);

/** The work, at the moment's time where that time is on the work's present cut. */
export const inWork = ({ moment, work }: Pick<MomentFacts, "moment" | "work">): string =>
  work.cut?.id === moment.cutId ? workPath(work, Math.floor(moment.start)) : workPath(work);

export const momentView = (site: SiteView, facts: MomentFacts): MomentView => {
  const { say, origin } = site;
  const { moment, work, words } = facts;
  const text = momentText(facts);
  const link = origin + routes.moment.to({ id: moment.id });
  const speakers = speakersOf(words);
  return {
    id: moment.id,
    work,
    language: words.inside[0]?.language ?? work.language,
    speakers,
    text,
    ...linesOf(words),
    start: moment.start,
    end: moment.end,
    inWork: inWork(facts),
    cutAnew: cutAnew(facts),
    player: momentPlayer(site, facts, noticeHere),
    notices: facts.notices.map(({ notice }) => notice),
    link,
    embedCode: embedCode(origin + routes.embedMoment.to({ id: moment.id }), momentTitle(say, facts)),
    caption: `“${text}” ${[...speakers, placeInWork(say, facts)].join(", ")}. ${link}`,
  };
};

/** A time is the work's own only where this is a moment of its present cut. */
const placeInWork = (say: Say, facts: MomentFacts): string =>
  cutAnew(facts) === null
    ? say.moment.captionIn(facts.work.title, clock(facts.moment.start))
    : say.moment.captionInEarlier(facts.work.title);

/** Null: this is a moment of the work as it is now. */
const cutAnew = ({ moment, work, inNewerCut }: MomentFacts): MomentView["cutAnew"] =>
  work.cut === null || work.cut.id === moment.cutId
    ? null
    : { sameWords: inNewerCut === null ? null : routes.moment.to({ id: inNewerCut }) };

/** Turn by turn, with a name wherever another begins to speak. */
const linesOf = (words: MomentWords): Pick<MomentView, "before" | "inside" | "after"> => {
  const lines = (sentences: readonly PlacedSentence[], previous: readonly PlacedSentence[]): Line[] =>
    turnsOf(sentences, previous.at(-1)?.speaker.name ?? null).map((turn) => ({
      name: turn.speaker,
      language: turn.sentences[0]?.language ?? "en",
      text: textOf(turn.sentences),
    }));
  return {
    before: lines(words.before, []),
    inside: lines(words.inside, words.before),
    after: lines(words.after, words.inside),
  };
};

/**
 * Plays [start, end) and no more; null where it must not, or cannot, be played. `noticeAt`: the address at which a notice
 * stands in full.
 */
export const momentPlayer = (
  { say, origin }: SiteView,
  facts: MomentFacts,
  noticeAt: (notice: Notice) => string,
): PlayerView | null => {
  const { moment, cut, playable } = facts;
  if (!playable || cut === null || !cut.renditions.some((rendition) => rendition.kind !== "description"))
    return null;
  return {
    cutId: cut.id,
    source: routes.momentMaster.to({ id: moment.id }),
    rate: moment.rate,
    lengthSeconds: cut.length / 1000,
    span: { startUnits: moment.startUnits, endUnits: moment.endUnits },
    title: momentTitle(say, facts),
    href: origin + inWork(facts),
    soundOnly: !cut.renditions.some((rendition) => rendition.kind === "video"),
    shape: cut.width === null || cut.height === null ? undefined : { width: cut.width, height: cut.height },
    chapters: [],
    notices: playerNotices(say, facts.notices, noticeAt),
    poster: momentPicture(facts) ?? undefined,
    playLabel: say.works.playSeconds(Math.max(1, Math.round((moment.end - moment.start) / 1000))),
  };
};
