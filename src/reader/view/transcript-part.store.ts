import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { countTranscript, listSentences } from "../../newsroom/transcript/transcript.store.ts";
import type { Database } from "../../platform/database/database.ts";
import { transcriptPath } from "./paths.ts";
import { readAlso } from "./also.store.ts";
import { partCount, partRange, type TranscriptView, turnsOf } from "./transcript-part.ts";

/** One part (from 1) of the transcript of a cut; null where there is no such part. */
export const readTranscriptPart = async (
  db: Database,
  work: RecordingCard,
  cutId: string,
  part: number,
): Promise<TranscriptView | null> => {
  const { sentences: total } = await countTranscript(db, cutId);
  const parts = partCount(total);
  if (total === 0 || part > parts) return null;
  const sentences = await listSentences(db, cutId, partRange(part));
  return {
    cutId,
    path: transcriptPath(work),
    language: work.language,
    part,
    parts,
    turns: turnsOf(sentences),
    also: await readAlso(db, cutId, sentences),
  };
};
