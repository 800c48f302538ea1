import { findRecordingPage, type RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { listNoticesOf } from "../../newsroom/notice/notice.store.ts";
import {
  findSentenceIndex,
  listSentences,
  type PlacedSentence,
} from "../../newsroom/transcript/transcript.store.ts";
import { type Answer, type Handler, missing, type Reading, shown } from "../http/answer.ts";
import { wholeNumber, workParams } from "../http/inputs.ts";
import { SentencePage, type SentencePageView } from "../pages/sentence.tsx";
import { keysOfSpeakers, keysOfWork } from "../view/keys.ts";
import { sentencePath } from "../view/paths.ts";
import { readRetiredSentence } from "../view/retired-sentence.store.ts";
import { pictureCard } from "../view/social.ts";
import { partOf } from "../view/transcript-part.ts";
import { readTranscriptPart } from "../view/transcript-part.store.ts";
import { partOfWork } from "../view/work-crumbs.ts";
import { readPlaying } from "../view/work.store.ts";
import { islandsOf } from "./work.tsx";

/** Sentences that are looked at for the reach of one moment; what is longer than three minutes is left out. */
const lookAhead = 60;
const longestMoment = 180_000;

/** One sentence with its place. A number that the transcript had once and has no more is gone, not unknown. */
export const sentenceHandler: Handler = async (reading, { params }) => {
  const named = workParams(params);
  const number = wholeNumber(params["sentence"]);
  const work = named && number && (await findRecordingPage(reading.db, named.kind, named.slug, reading.day));
  if (!work || !work.cut || !number) return missing;
  reading.uses(...keysOfWork(work));
  const index = await findSentenceIndex(reading.db, work.cut.id, number);
  if (index === null) return await retired(reading, work, number);
  return await sentenceAnswer(reading, work, work.cut.id, index);
};

const retired = async ({ db, say }: Reading, work: RecordingPage, number: number): Promise<Answer> =>
  (await readRetiredSentence(db, work.id, number))
    ? {
        kind: "gone",
        why: say.transcript.retired(work.title),
      }
    : missing;

const sentenceAnswer = async (
  reading: Reading,
  work: RecordingPage,
  cutId: string,
  index: number,
): Promise<Answer> => {
  const { db } = reading;
  const [transcript, following, playing, notices] = await Promise.all([
    readTranscriptPart(reading, work, cutId, partOf(index)),
    listSentences(db, cutId, { from: index, limit: lookAhead }),
    readPlaying(db, work),
    listNoticesOf(db, { recordingId: work.id }),
  ]);
  reading.uses(...keysOfSpeakers(following));
  const sentence = following[0];
  if (!transcript || !sentence) return missing;
  return sentencePage(reading, {
    work,
    playing,
    sentence,
    transcript,
    notices,
    upTo: withinReach(sentence, following),
  });
};

/** Sentences up to which a moment may go that begins with the first. Those without times cannot be played. */
const withinReach = (first: PlacedSentence, following: readonly PlacedSentence[]): PlacedSentence[] =>
  following.filter(
    (sentence) =>
      first.start !== null && sentence.end !== null && sentence.end - first.start <= longestMoment,
  );

const sentencePage = ({ say, site }: Reading, view: SentencePageView): Answer => {
  const { work, sentence } = view;
  const title = say.works.speakerIn(sentence.speaker.name ?? say.transcript.spoken, work.title);
  const path = sentencePath(work, sentence.number);
  const quoted = `“${sentence.text}”${sentence.speaker.name === null ? "" : ` ${sentence.speaker.name}`}`;
  return shown({
    title,
    description: quoted,
    path,
    room: true,
    styles: ["work.css"],
    ...(work.kind === "episode" ? {} : { section: work.kind === "film" ? "films" : "interviews" }),
    islands: islandsOf(work, view.playing, true),
    social: {
      type: "article",
      title,
      description: quoted,
      picture: pictureCard(work.poster),
    },
    structured: [partOfWork(site, work, { name: title, path })],
    body: <SentencePage view={view} />,
  });
};
