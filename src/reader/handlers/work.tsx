import { findPublicRecording } from "../../newsroom/recording/find-recording.store.ts";
import { completePage, type RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { listNoticesOf } from "../../newsroom/notice/notice.store.ts";
import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { besideInSeries } from "../../newsroom/recording/in-series.store.ts";
import { recordingCardKey, worksInSeriesKey } from "../../newsroom/staff/keys.ts";
import { relatedWorks } from "../../newsroom/story/related.store.ts";
import type { Island, Page } from "../design/page.ts";
import { parseTime } from "../design/time.ts";
import { type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { workParams } from "../http/inputs.ts";
import { Work, type WorkView } from "../pages/work.tsx";
import { routes, type WorkKind } from "../routes.ts";
import { socialPicture } from "../social-image/address.ts";
import { recordingCard } from "../social-image/cards.ts";
import { keysOfWork, notesOfRelated } from "../view/keys.ts";
import { workPath } from "../view/paths.ts";
import { workStructured } from "../view/structured.ts";
import { readTranscriptPart } from "../view/transcript-part.store.ts";
import { alternatesOf } from "../view/translations.ts";
import { readTranslations } from "../view/translations.store.ts";
import { describe, type Playing, sectionOf } from "../view/work.ts";
import { readUses } from "../view/uses.store.ts";
import { readPlaying } from "../view/work.store.ts";
import { furtherUses } from "./further-uses.tsx";

/** A film or an interview, with the first part of its transcript. */
export const workHandler: Handler = async (reading, { params, query }) => {
  const named = workParams(params);
  if (named === null) return missing;
  const further = await furtherUses(reading, named, query);
  if (further !== null) return further;
  const view = await readWork(reading, named, query);
  return view ? shown(workPage(reading, view)) : missing;
};

/** All that a work's page shows; null where there is no such work. */
export const readWork = async (
  reading: Reading,
  { kind, slug }: { readonly kind: WorkKind; readonly slug: string },
  query: URLSearchParams,
): Promise<WorkView | null> => {
  const card = await findPublicRecording(reading.db, kind, slug);
  if (card === null) return null;
  const [{ work, playing, transcript, beside }, excerpted, quoted, related, notices, translations] =
    await Promise.all([
      readWhole(reading, card),
      readUses(reading, card, "excerpted"),
      readUses(reading, card, "quoted"),
      relatedWorks(reading.db, { kind: "recording", id: card.id }, reading.day),
      listNoticesOf(reading.db, { recordingId: card.id }),
      readTranslations(reading, { recordingId: card.id }),
    ]);
  const at = parseTime(query.get("t") ?? "");
  const view: WorkView = {
    work,
    playing,
    atSeconds: at === null ? undefined : at / 1000,
    section: sectionOf(reading.site, work.kind),
    transcript,
    uses: [excerpted, quoted],
    related,
    notices,
    translations,
    beside,
  };
  notesOfRelated(reading, related);
  return view;
};

/** The work, and what depends on its cut or series. */
const readWhole = async (reading: Reading, card: RecordingCard) => {
  const work = await completePage(reading.db, card, reading.day);
  reading.uses(...keysOfWork(work));
  const [playing, transcript, beside] = await Promise.all([
    readPlaying(reading.db, work),
    work.cut?.hasTranscript ? readTranscriptPart(reading, work, work.cut.id, 1) : null,
    besideWork(reading, work),
  ]);
  return { work, playing, transcript, beside };
};

/** What stands beside it in its series. */
const besideWork = async (
  { db, uses }: Reading,
  { id, series }: RecordingPage,
): Promise<WorkView["beside"]> => {
  if (series === null) return { before: null, next: null };
  uses(worksInSeriesKey(series.id));
  const beside = await besideInSeries(db, series.id, id);
  uses(...[beside.before, beside.next].flatMap((card) => (card === null ? [] : recordingCardKey(card.id))));
  return beside;
};

export const workPage = ({ site }: Reading, view: WorkView): Page => {
  const { work } = view;
  return {
    title: work.title,
    description: describe(site.say, work),
    path: workPath(work),
    room: true,
    styles: ["work.css"],
    ...(work.kind === "episode" ? {} : { section: work.kind === "film" ? "films" : "interviews" }),
    islands: islandsOf(work, view.playing, view.transcript !== null),
    social: {
      type: work.kind === "film" ? "video.movie" : "video.other",
      title: work.title,
      description: describe(site.say, work),
      picture: socialPicture({ subject: "recording", id: work.id }, recordingCard(site, work)),
      player: embedOf(work, view.playing),
      oembedOf: view.playing.state === "plays" ? workPath(work) : undefined,
    },
    alternates: alternatesOf(view.translations),
    structured: workStructured(site, work, view.playing, view.notices, view.translations),
    body: <Work view={view} />,
  };
};

/** The player in a frame, where there is something to play. */
const embedOf = (work: RecordingPage, playing: Playing) =>
  playing.state === "plays"
    ? { path: routes.embedWork.to({ kind: work.kind, slug: work.slug }), width: 640, height: 408 }
    : undefined;

/** The browser code that a page with this player and transcript asks for. */
export const islandsOf = (work: RecordingPage, playing: Playing, words: boolean): Island[] => [
  ...(playing.state === "plays" ? (["player.js"] as const) : []),
  ...(words ? wordIslands(work) : []),
];

/** Of what goes with a transcript: readers share moments of what may be shown whole. */
export const wordIslands = ({ rights }: RecordingPage): Island[] =>
  rights.whole ? ["transcript.js", "share.js"] : ["transcript.js"];
