import { ok, type Result } from "../../kit/result.ts";
import type { By } from "../staff/change.ts";
import type { Corrected } from "./correct-transcript.ts";
import { heardWords } from "./heard-words.ts";
import { importTranscript, sentencesToCarry } from "./import-transcript.ts";
import { readTranscript } from "./read-transcript.ts";
import { findCurrentVersion } from "./transcript.store.ts";

/** A file that somebody gave. */
export interface WordFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Words of a file as the next version of a cut's transcript: captions, a recogniser's JSON, or a corrected text, which takes its
 * times from the words that are there.
 * @param cut with the language that is spoken where neither the transcript nor the file says another
 * @returns with what must be said of the file
 */
export const importFile = async (
  by: By,
  cut: { readonly id: string; readonly language: string },
  file: WordFile,
  note: string,
): Promise<Result<{ readonly corrected: Corrected; readonly remarks: readonly string[] }>> => {
  const language = (await findCurrentVersion(by.db, cut.id))?.language ?? cut.language;
  const heard = heardWords(await sentencesToCarry(by.db, cut.id));
  const read = readTranscript(file.bytes, file.name, language, heard);
  if (!read.ok) return read;
  const { origin, words, remarks, language: told } = read.value;
  const corrected = await importTranscript(by, cut.id, { origin, language: told ?? language, words, note });
  return corrected.ok ? ok({ corrected: corrected.value, remarks }) : corrected;
};
