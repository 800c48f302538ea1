import { idFrom } from "../../kit/id.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { handleJob, type JobHandler } from "../../platform/jobs/job.ts";
import { announce } from "../../platform/outbox.ts";
import { recordingKey, sharedPassagesKey, transcriptKey } from "../staff/keys.ts";
import { compareTranscriptJob } from "./shared-passage-job.ts";
import { findSharedWords, type SharedWords } from "./shared-words.ts";
import { listSentences, type PlacedSentence } from "./transcript.store.ts";

export const compareTranscriptHandler = (db: Database): JobHandler =>
  handleJob(compareTranscriptJob, async ({ cutId }) => await compareTranscript(db, cutId));

/**
 * Finds again where the words of a film stand in the interviews made for it (or an interview's in its film). A
 * passage is kept once, the film's cut first. Only current cuts are compared; what an old cut had is forgotten.
 */
export const compareTranscript = async (db: Database, cutId: string): Promise<void> => {
  const cut = await findOwner(db, cutId);
  if (cut === undefined) return;
  const pairs = cut.current_cut_id === cutId ? await findPairs(db, cut) : [];
  const passages: Passage[] = [];
  for (const pair of pairs) passages.push(...(await compare(db, pair)));
  await db.transaction().execute(async (trx) => await replacePassages(trx, cutId, passages));
};

const findOwner = async (db: Database, cutId: string) =>
  await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["recording.id", "recording.made_for_id", "recording.current_cut_id"])
    .where("cut.id", "=", cutId)
    .executeTakeFirst();

interface Pair {
  readonly film: string;
  readonly interview: string;
}

const findPairs = async (
  db: Database,
  recording: { readonly id: string; readonly made_for_id: string | null },
): Promise<Pair[]> => {
  const rows = await db
    .selectFrom("recording as interview")
    .innerJoin("recording as film", "film.id", "interview.made_for_id")
    .select(["film.current_cut_id as film", "interview.current_cut_id as interview"])
    .where((of) => of.or([of("film.id", "=", recording.id), of("interview.id", "=", recording.id)]))
    .execute();
  return rows.flatMap(({ film, interview }) =>
    film === null || interview === null ? [] : [{ film, interview }],
  );
};

type Passage = Awaited<ReturnType<typeof compare>>[number];

const compare = async (db: Database, { film, interview }: Pair) => {
  const [one, other] = [
    wordPlaces(await listSentences(db, film)),
    wordPlaces(await listSentences(db, interview)),
  ];
  const shared = findSharedWords(
    one.map(({ text }) => text),
    other.map(({ text }) => text),
    { language: one[0]?.sentence.language ?? "en" },
  );
  return shared.flatMap((passage) => toRow(film, interview, passage, one, other));
};

interface WordPlace {
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly sentence: PlacedSentence;
}

const wordPlaces = (sentences: readonly PlacedSentence[]): WordPlace[] =>
  sentences.flatMap((sentence) =>
    sentence.words.map(({ text, start, end }) => ({ text, start, end, sentence })),
  );

/** Words without times cannot be gone to: such a passage is left out. */
const toRow = (
  film: string,
  interview: string,
  { one, other, words }: SharedWords,
  oneWords: readonly WordPlace[],
  otherWords: readonly WordPlace[],
) => {
  const here = ends(oneWords, one.first, one.last);
  const there = ends(otherWords, other.first, other.last);
  if (here === null || there === null) return [];
  return [
    {
      id: idFrom("shared", film, interview, here.start, there.start, words),
      cut_id: film,
      first_sentence: here.first,
      last_sentence: here.last,
      start_milliseconds: here.start,
      end_milliseconds: here.end,
      other_cut_id: interview,
      other_first_sentence: there.first,
      other_last_sentence: there.last,
      other_start_milliseconds: there.start,
      other_end_milliseconds: there.end,
      words,
    },
  ];
};

const ends = (words: readonly WordPlace[], from: number, to: number) => {
  const [first, last] = [words[from], words[to]];
  const [start, end] = [first?.start ?? null, last?.end ?? null];
  if (first === undefined || last === undefined || start === null || end === null) return null;
  return { first: first.sentence.number, last: last.sentence.number, start, end };
};

const replacePassages = async (trx: Trx, cutId: string, passages: readonly Passage[]): Promise<void> => {
  const gone = await trx
    .deleteFrom("shared_passage")
    .where((of) => of.or([of("cut_id", "=", cutId), of("other_cut_id", "=", cutId)]))
    .returning(["id", "cut_id", "other_cut_id"])
    .execute();
  if (passages.length > 0) {
    await trx
      .insertInto("shared_passage")
      .values(passages)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const before = new Set(gone.map((row) => row.id));
  const same = before.size === passages.length && passages.every((row) => before.has(row.id));
  if (same) return;
  const cuts = new Set([...gone, ...passages].flatMap((row) => [row.cut_id, row.other_cut_id]));
  const owners = await trx
    .selectFrom("cut")
    .select(["id", "recording_id"])
    .where("id", "in", [...cuts])
    .execute();
  const keys = owners.flatMap((cut) => [
    sharedPassagesKey(cut.id),
    transcriptKey(cut.id),
    recordingKey(cut.recording_id),
  ]);
  await announce(trx, "transcript.compared", keys, { cut: cutId });
};
