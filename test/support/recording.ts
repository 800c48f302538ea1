import { newId } from "../../src/kit/id.ts";
import type { Rate } from "../../src/kit/rate.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { createRecording } from "../../src/newsroom/recording/create-recording.ts";
import { publishRecording } from "../../src/newsroom/recording/publish-recording.ts";
import type { NewRecording } from "../../src/newsroom/recording/new-recording.ts";
import { keepVersion } from "../../src/newsroom/transcript/keep-version.ts";
import type { Sentence } from "../../src/newsroom/transcript/word.ts";
import type { Database } from "../../src/platform/database/database.ts";

export const byNewsroom = (db: Database): By => ({ db, actor: newsroomItself, via: "test" });

/** Sentences as "Speaker: words", half a second a word, a second of silence between them. A new speaker, a new turn. */
export const spoken = (...lines: readonly string[]): Sentence[] => {
  let time = 1000;
  let turn = -1;
  let last = "";
  return lines.map((line) => {
    const [speaker = "", text = ""] = line.split(": ", 2);
    if (speaker !== last) turn += 1;
    last = speaker;
    const start = time;
    const words = text.split(" ").map((word) => {
      const from = time;
      time += 500;
      return { number: 0, text: word, start: from, end: time, checked: false, unsure: false, guessed: false };
    });
    const end = time;
    time += 1000;
    return { number: 0, turn, speaker: { id: null, name: speaker }, text, start, end, words };
  });
};

/** A recording whose cut is ready without media, with these words; published unless told. */
export const recordingWithWords = async (
  db: Database,
  sentences: readonly Sentence[],
  {
    rate = { numerator: 24, denominator: 1 },
    publish = true,
    ...told
  }: Partial<NewRecording> & { rate?: Rate; publish?: boolean } = {},
): Promise<{ recordingId: string; cutId: string; slug: string }> => {
  const made = await createRecording(byNewsroom(db), { kind: "film", title: `Film ${newId()}`, ...told });
  if (!made.ok) throw new Error(made.problem);
  const recordingId = made.value.id;
  const cutId = await readyCut(db, recordingId, sentences, rate);
  if (publish) {
    const published = await publishRecording(byNewsroom(db), () => new Date(), recordingId);
    if (!published.ok) throw new Error(published.problem);
  }
  return { recordingId, cutId, slug: made.value.slug };
};

/** A further cut of ten minutes that is ready and current. */
export const readyCut = async (
  db: Database,
  recordingId: string,
  sentences: readonly Sentence[],
  rate: Rate = { numerator: 24, denominator: 1 },
): Promise<string> => {
  const cutId = newId();
  await db
    .insertInto("cut")
    .values({
      id: cutId,
      recording_id: recordingId,
      state: "ready",
      rate_numerator: rate.numerator,
      rate_denominator: rate.denominator,
      length_units: Math.floor((600 * rate.numerator) / rate.denominator),
      ready_at: new Date(),
    })
    .execute();
  await db.updateTable("recording").set({ current_cut_id: cutId }).where("id", "=", recordingId).execute();
  if (sentences.length > 0) {
    await db.transaction().execute(
      async (trx) =>
        await keepVersion(trx, {
          cutId,
          language: "en",
          origin: "text",
          note: "",
          madeBy: null,
          sentences,
          newTurns: true,
        }),
    );
  }
  return cutId;
};
