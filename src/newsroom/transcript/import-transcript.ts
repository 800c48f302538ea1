import { fail, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type By, change, type Done } from "../staff/change.ts";
import { carryNumbers } from "./carry-numbers.ts";
import { type Corrected, keep } from "./correct-transcript.ts";
import { sentencesFromWords } from "./sentences.ts";
import { linkSpeakers } from "./speakers.ts";
import { listSentences, type TranscriptVersion } from "./transcript.store.ts";
import type { NewWord, Sentence } from "./word.ts";

export interface ImportedWords {
  readonly origin: TranscriptVersion["origin"];
  readonly language: string;
  readonly words: readonly NewWord[];
  readonly note: string;
}

/** A whole transcript from a file as the cut's next version; sentences and words that were there keep their numbers. */
export const importTranscript = async (
  by: By,
  cutId: string,
  imported: ImportedWords,
): Promise<Result<Corrected>> =>
  await change(by, "transcript.correct", async (trx) => await importWithin(trx, by, cutId, imported));

/** The same inside a larger change. */
export const importWithin = async (
  trx: Trx,
  by: Pick<By, "actor">,
  cutId: string,
  { origin, language, words, note }: ImportedWords,
): Promise<Result<Done<Corrected>>> => {
  if (words.length === 0) return fail("There are no words in it.");
  const old = await sentencesToCarry(trx, cutId);
  const linked = linkSpeakers(sentencesFromWords(words, language), await listSpeakers(trx, cutId));
  const sentences = old.length === 0 ? linked : carryNumbers(linked, old, language);
  return await keep(trx, by, {
    cutId,
    language,
    origin,
    note,
    madeBy: by.actor.staffId,
    sentences,
    newTurns: old.length === 0,
  });
};

/** The words whose numbers go on: the cut's own, else those of the cut that is current (a further cut's first words). */
export const sentencesToCarry = async (db: Database | Trx, cutId: string): Promise<readonly Sentence[]> => {
  const own = await listSentences(db, cutId);
  if (own.length > 0) return own;
  const row = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select("recording.current_cut_id")
    .where("cut.id", "=", cutId)
    .executeTakeFirst();
  const current = row?.current_cut_id ?? null;
  return current === null ? [] : await listSentences(db, current);
};

/** Who may speak in it: the people credited with the recording. */
const listSpeakers = async (trx: Trx, cutId: string) =>
  await trx
    .selectFrom("credit")
    .innerJoin("cut", "cut.recording_id", "credit.recording_id")
    .innerJoin("person", "person.id", "credit.person_id")
    .select(["person.id", "person.name"])
    .distinct()
    .where("cut.id", "=", cutId)
    .execute();
