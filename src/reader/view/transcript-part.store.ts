import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { countTranscript, listSentences } from "../../newsroom/transcript/transcript.store.ts";
import { transcriptKey } from "../../newsroom/staff/keys.ts";
import type { Reading } from "../http/answer.ts";
import { keysOfSpeakers } from "./keys.ts";
import { transcriptPath } from "./paths.ts";
import { readAlso } from "./also.store.ts";
import { partCount, partRange, type TranscriptView, turnsOf } from "./transcript-part.ts";

/** One part (from 1) of the transcript of a cut; null where there is no such part. */
export const readTranscriptPart = async (
  { db, uses }: Pick<Reading, "db" | "uses">,
  work: RecordingCard,
  cutId: string,
  part: number,
): Promise<TranscriptView | null> => {
  uses(transcriptKey(cutId));
  const { sentences: total } = await countTranscript(db, cutId);
  const parts = partCount(total);
  if (total === 0 || part > parts) return null;
  const sentences = await listSentences(db, cutId, partRange(part));
  uses(...keysOfSpeakers(sentences));
  return {
    cutId,
    path: transcriptPath(work),
    language: work.language,
    part,
    parts,
    turns: turnsOf(sentences),
    also: await readAlso({ db, uses }, cutId, sentences),
  };
};
