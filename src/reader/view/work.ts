import type { Say } from "../../catalogue/say.ts";
import type { CutView, RecordingKind, RecordingCard } from "../../newsroom/recording/recording.ts";
import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { PlayerView } from "../pages/player-markup.tsx";
import { routes } from "../routes.ts";
import { clock } from "../design/time.ts";
import { workPath } from "./paths.ts";
import { noticesOnStretch, type PlayerNotice, playerNotices } from "./player-notice.ts";
import type { SiteView } from "./site.ts";

/** The list that a work belongs to, as the menu names it. */
export const sectionOf = (site: SiteView, kind: RecordingKind): { name: string; path: string } | null => {
  const sections = {
    film: { name: site.filmsLabel, path: routes.films.to({}) },
    interview: { name: site.interviewsLabel, path: routes.interviews.to({}) },
    episode: null,
  } as const;
  return sections[kind];
};

/** Why a work does not play here, or that it does. */
export type Playing =
  | { readonly state: "plays"; readonly cut: CutView }
  | { readonly state: "making" }
  | { readonly state: "expired" }
  | { readonly state: "elsewhere" }
  | { readonly state: "none" };

/** A cut plays when it has renditions and the rights to the whole are in force. */
export const playingOf = (work: RecordingPage): Playing => {
  const hasMedia =
    work.cut !== null && work.cut.renditions.some((rendition) => rendition.kind !== "description");
  if (hasMedia && work.cut !== null) {
    return work.rights.whole ? { state: "plays", cut: work.cut } : { state: "expired" };
  }
  return { state: work.watch === null ? "none" : "elsewhere" };
};

/** The player of a whole work, beginning at `atSeconds` where that is given. */
export const playerOf = (say: Say, work: RecordingPage, cut: CutView, atSeconds?: number): PlayerView => ({
  cutId: cut.id,
  source: routes.master.to({ cut: cut.id }),
  rate: cut.rate,
  lengthSeconds: cut.length / 1000,
  atSeconds,
  title: work.title,
  href: workPath(work),
  soundOnly: !cut.renditions.some((rendition) => rendition.kind === "video"),
  shape: cut.width === null || cut.height === null ? undefined : { width: cut.width, height: cut.height },
  storyboard: cut.storyboard === null ? undefined : routes.storyboard.to({ cut: cut.id }),
  chapters: cut.chapters.map((chapter) => ({ startSeconds: chapter.start / 1000, title: chapter.title })),
  poster: work.poster ?? cut.poster ?? undefined,
  playLabel: atSeconds ? say.works.playFrom(clock(atSeconds * 1000)) : say.works.play[work.kind],
});

/** What is said over a whole work while it plays. */
export const noticesInWork = (
  say: Say,
  notices: readonly Notice[],
  cut: CutView,
  hrefOf: (notice: Notice) => string,
): PlayerNotice[] =>
  playerNotices(say, noticesOnStretch(notices, { cutId: cut.id, start: 0, end: cut.length }), hrefOf);

/** What a card of the work says in one line: its summary, or its kind. */
export const describe = (say: Say, work: Pick<RecordingCard, "summary" | "title" | "kind">): string =>
  work.summary === "" ? `${work.title}, ${say.works.noun[work.kind]}` : work.summary;
