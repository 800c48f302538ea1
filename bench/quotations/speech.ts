import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { newId } from "../../src/kit/id.ts";
import { insertRecording } from "../../src/newsroom/recording/new-recording.ts";
import { alignWords } from "../../src/newsroom/transcript/align.ts";
import { keepVersion } from "../../src/newsroom/transcript/keep-version.ts";
import { readPlainText } from "../../src/newsroom/transcript/plain-text.ts";
import { readRecogniser } from "../../src/newsroom/transcript/recogniser.ts";
import { sentencesFromWords } from "../../src/newsroom/transcript/sentences.ts";
import type { NewWord } from "../../src/newsroom/transcript/word.ts";
import type { Trx } from "../../src/platform/database/database.ts";
import type { Chance } from "../archive/random.ts";

/** A speech as it was delivered, and what a recogniser heard of it. Real material, no part of the project. */
const folder = join(process.cwd(), "..", "shared", "fixtures", "transcripts", "inauguration-2017");

export interface Speech {
  /** What a machine heard, full of errors. */
  readonly heard: readonly NewWord[];
  /** The correct words, with times from what was heard. */
  readonly delivered: readonly NewWord[];
}

/** Null where the material does not stand beside the project. */
export const readSpeech = (): Speech | null => {
  if (!existsSync(folder)) return null;
  const heard = readRecogniser(readFileSync(join(folder, "recogniser.json"), "utf8"));
  if (!heard.ok) throw new Error(heard.problem);
  const typed = readPlainText(readFileSync(join(folder, "as-delivered.txt"), "utf8"), "en");
  return {
    heard: heard.value.words,
    delivered: alignWords(typed.words, heard.value.words).words,
  };
};

/** Words in a row of the correct text, and when they were said. */
export interface Passage {
  readonly words: readonly NewWord[];
  /** Milliseconds. */
  readonly start: number;
  readonly end: number;
}

export const passagesOf = ({ delivered }: Speech, count: number, chance: Chance): Passage[] =>
  Array.from({ length: count }, () => {
    const length = chance.between(6, 40);
    const from = chance.between(0, delivered.length - length);
    const words = delivered.slice(from, from + length);
    return { words, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  });

/** Brings the speech into an archive, as a published film; its cut. */
export const bringIn = async (
  trx: Trx,
  words: readonly NewWord[],
  origin: "recogniser" | "text",
): Promise<string> => {
  const made = await insertRecording(trx, { kind: "film", title: `Speech ${newId()}` });
  if (!made.ok) throw new Error(made.problem);
  const cutId = newId();
  await trx.insertInto("cut").values({ id: cutId, recording_id: made.value.id, state: "ready" }).execute();
  await trx
    .updateTable("recording")
    .set({ current_cut_id: cutId, state: "published", published_at: new Date() })
    .where("id", "=", made.value.id)
    .execute();
  await keepVersion(trx, {
    cutId,
    language: "en",
    origin,
    note: "",
    madeBy: null,
    sentences: sentencesFromWords(words, "en"),
    newTurns: true,
  });
  return cutId;
};
