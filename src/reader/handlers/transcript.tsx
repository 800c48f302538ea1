import { findRecordingPage, type RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { listNoticesOf } from "../../newsroom/notice/notice.store.ts";
import { parseTime } from "../design/time.ts";
import { type Answer, type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { wholeNumber, workParams } from "../http/inputs.ts";
import { TranscriptPage } from "../pages/transcript.tsx";
import { routes } from "../routes.ts";
import { keysOfWork } from "../view/keys.ts";
import { partPath, transcriptPath } from "../view/paths.ts";
import { noticesOnSentences } from "../view/player-notice.ts";
import { partOf, type TranscriptView } from "../view/transcript-part.ts";
import { readTranscriptPart } from "../view/transcript-part.store.ts";
import { playingOf } from "../view/work.ts";
import { partOfWork } from "../view/work-crumbs.ts";
import { wordIslands } from "./work.tsx";
import { findSentenceAt } from "../view/sentence-at.store.ts";
import type { Say } from "../../catalogue/say.ts";

/** A part of a transcript; `?t=12:34` leads to the part and sentence spoken then. */
export const transcriptHandler: Handler = async (reading, { params, query }) => {
  const named = workParams(params);
  const work = named && (await findRecordingPage(reading.db, named.kind, named.slug, reading.day));
  if (!work?.cut) return missing;
  reading.uses(...keysOfWork(work));
  const at = parseTime(query.get("t") ?? "");
  if (at !== null) return await toTime(reading, work, work.cut.id, at);
  const part = query.has("part") ? wholeNumber(query.get("part")) : 1;
  const transcript = part && (await readTranscriptPart(reading, work, work.cut.id, part));
  if (!transcript) return missing;
  return transcriptPage(reading, work, transcript, await listNoticesOf(reading.db, { recordingId: work.id }));
};

const toTime = async ({ db }: Reading, work: RecordingPage, cutId: string, at: number): Promise<Answer> => {
  const sentence = await findSentenceAt(db, cutId, at);
  const path = transcriptPath(work);
  const to = sentence === null ? path : `${partPath(path, partOf(sentence.index))}#s${sentence.number}`;
  return { kind: "redirect", to, status: 302 };
};

const transcriptPage = (
  { say, site }: Reading,
  work: RecordingPage,
  transcript: TranscriptView,
  notices: readonly Notice[],
): Answer => {
  const title =
    transcript.part > 1
      ? say.transcript.titleOfPart(work.title, transcript.part)
      : say.transcript.title(work.title);
  const path = partPath(transcript.path, transcript.part);
  return shown({
    title,
    description: say.transcript.description(work.title),
    path,
    ...(work.kind === "episode" ? {} : { section: work.kind === "film" ? "films" : "interviews" }),
    styles: ["work.css"],
    islands: wordIslands(work),
    structured: [partOfWork(site, work, { name: title, path })],
    body: (
      <TranscriptPage
        view={{
          work,
          transcript,
          shared: work.rights.whole,
          notices: noticesOnSentences(
            notices,
            transcript.cutId,
            transcript.turns.flatMap(({ sentences }) => sentences),
          ),
          plays: playingOf(work).state === "plays",
          downloads: downloadsOf(say, work),
        }}
      />
    ),
  });
};

const downloadsOf = (say: Say, work: RecordingPage) =>
  work.rights.whole && work.cut !== null
    ? work.cut.captions.map((track) => ({
        label: say.transcript.asWebVtt(track.label),
        path: routes.captions.to({ cut: work.cut?.id ?? "", language: track.language }),
      }))
    : [];
