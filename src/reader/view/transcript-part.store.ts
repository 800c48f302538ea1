import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { countTranscript, listSentences } from "../../newsroom/transcript/transcript.store.ts";
import { transcriptKey } from "../../newsroom/staff/keys.ts";
import type { Reading } from "../http/answer.ts";
import { keysOfSpeakers } from "./keys.ts";
import { transcriptPath } from "./paths.ts";
import { alsoOf, readPassages } from "./also.store.ts";
import { partCount, partRange, type TranscriptView, turnsOf } from "./transcript-part.ts";

/** One part (from 1) of the transcript of a cut; null where there is no such part. */
export const readTranscriptPart = async (
  { db, uses }: Pick<Reading, "db" | "uses">,
  work: RecordingCard,
  cutId: string,
  part: number,
): Promise<TranscriptView | null> => {
  uses(transcriptKey(cutId));
  const [{ sentences: total }, sentences, passages] = await Promise.all([
    countTranscript(db, cutId),
    listSentences(db, cutId, partRange(part)),
    readPassages({ db, uses }, cutId),
  ]);
  const parts = partCount(total);
  if (total === 0 || part > parts) return null;
  uses(...keysOfSpeakers(sentences));
  return {
    cutId,
    path: transcriptPath(work),
    language: work.language,
    part,
    parts,
    turns: turnsOf(sentences),
    also: alsoOf(passages, sentences),
  };
};
