import type { Database, Trx } from "../../platform/database/database.ts";
import { listSentences } from "../transcript/transcript.store.ts";
import type { Stretch } from "./redact.ts";
import { carryStretch, stretchesOf, type TimedWord } from "./same-words.ts";

/** A stretch of a cut, in milliseconds of it. */
export interface SpokenPlace extends Stretch {
  readonly cutId: string;
}

/** More places than this are not followed. */
const mostPlaces = 100;

/**
 * Where else the words of a stretch stand: in the other cuts of its recording (words keep their numbers from cut to cut), in the
 * film that it was made for, or the interviews made for it, and in their other cuts. Without the stretch itself.
 */
export const findSameWords = async (db: Database | Trx, place: SpokenPlace): Promise<SpokenPlace[]> => {
  const found: SpokenPlace[] = [place];
  for (let at = 0; at < found.length && found.length < mostPlaces; at += 1) {
    const next = found[at];
    if (next === undefined) break;
    const others = [...(await inOtherCuts(db, next)), ...(await inSharedPassages(db, next))];
    found.push(...others.filter((other) => !found.some((known) => holds(known, other))));
  }
  return found.slice(1);
};

const holds = (known: SpokenPlace, { cutId, start, end }: SpokenPlace): boolean =>
  known.cutId === cutId && known.start <= start && known.end >= end;

/** Whatever version of the transcript has them. */
const inOtherCuts = async (
  db: Database | Trx,
  { cutId, start, end }: SpokenPlace,
): Promise<SpokenPlace[]> => {
  const own = await sentencesOf(db, [cutId]);
  const numbers = new Set(
    own.flatMap(wordTimes).flatMap((word) => (word.start < end && word.end > start ? [word.number] : [])),
  );
  if (numbers.size === 0) return [];
  const cuts = await db
    .selectFrom("cut")
    .innerJoin("cut as own", "own.recording_id", "cut.recording_id")
    .select("cut.id")
    .where("own.id", "=", cutId)
    .where("cut.id", "<>", cutId)
    .execute();
  const rows = await sentencesOf(
    db,
    cuts.map(({ id }) => id),
  );
  return [...Map.groupBy(rows, (row) => row.cut_id)].flatMap(([other, sentences]) =>
    stretchesOf(sentences.flatMap(wordTimes).filter(({ number }) => numbers.has(number))).map((stretch) => ({
      cutId: other,
      start: stretch.start,
      end: stretch.end,
    })),
  );
};

const sentencesOf = async (db: Database | Trx, cutIds: readonly string[]) =>
  cutIds.length === 0
    ? []
    : await db
        .selectFrom("sentence")
        .select([
          "cut_id",
          "start_milliseconds",
          "end_milliseconds",
          "word_numbers",
          "word_starts",
          "word_ends",
        ])
        .where("cut_id", "in", cutIds)
        .execute();

/** A word without times of its own lasts as long as its sentence. */
const wordTimes = (
  row: Awaited<ReturnType<typeof sentencesOf>>[number],
): (Stretch & { readonly number: number })[] =>
  row.word_numbers.flatMap((number, at) => {
    const [start, end] = [
      row.word_starts[at] ?? row.start_milliseconds,
      row.word_ends[at] ?? row.end_milliseconds,
    ];
    return start === null || end === null ? [] : [{ number, start, end }];
  });

const inSharedPassages = async (
  db: Database | Trx,
  { cutId, start, end }: SpokenPlace,
): Promise<SpokenPlace[]> => {
  const rows = await db
    .selectFrom("shared_passage")
    .selectAll()
    .where((of) => of.or([of("cut_id", "=", cutId), of("other_cut_id", "=", cutId)]))
    .execute();
  const sides = rows.map((row) => {
    const one = { cutId: row.cut_id, start: row.start_milliseconds, end: row.end_milliseconds };
    const other = {
      cutId: row.other_cut_id,
      start: row.other_start_milliseconds,
      end: row.other_end_milliseconds,
    };
    return one.cutId === cutId ? { here: one, there: other } : { here: other, there: one };
  });
  const places: SpokenPlace[] = [];
  for (const { here, there } of sides) {
    if (here.start >= end || here.end <= start) continue;
    const language = (await listSentences(db, cutId))[0]?.language ?? "en";
    const carried = carryStretch(await wordsIn(db, here), await wordsIn(db, there), { start, end }, language);
    if (carried !== null) places.push({ ...carried, cutId: there.cutId });
  }
  return places;
};

const wordsIn = async (db: Database | Trx, { cutId, start, end }: SpokenPlace): Promise<TimedWord[]> =>
  (await listSentences(db, cutId))
    .flatMap(({ words }) => words)
    .flatMap((word) =>
      word.start === null || word.end === null || word.start >= end || word.end <= start
        ? []
        : [{ text: word.text, start: word.start, end: word.end }],
    );
