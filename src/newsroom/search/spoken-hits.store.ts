import { sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isPublic } from "../recording/public.ts";
import { cardColumns, toCard } from "../recording/recording-card.store.ts";
import type { RecordingCard } from "../recording/recording.ts";
import type { Eyes } from "./archive.sql.ts";
import type { Ranked } from "./count-spoken.store.ts";
import { marksOf, readVector, wordsWithin } from "./marks.ts";
import type { Plan } from "./plan.ts";
import type { SpokenHit } from "./results.ts";

interface Row {
  readonly id: number;
  readonly recording_id: string;
  readonly cut_id: string;
  readonly number: number;
  readonly speaker_id: string | null;
  readonly speaker_slug: string | null;
  readonly speaker_name: string | null;
  readonly language: string;
  readonly start_milliseconds: number | null;
  readonly end_milliseconds: number | null;
  readonly text: string;
  readonly word_numbers: readonly number[];
  readonly word_texts: readonly string[];
  readonly exact: string;
  readonly stems: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The hits of one page, with all that is needed to show them, in the order given. */
export const showHits = async (
  db: Database | Trx,
  ranked: readonly Ranked[],
  plan: Plan,
  audience: Eyes["audience"],
): Promise<SpokenHit[]> => {
  if (ranked.length === 0) return [];
  const rows = await findSentences(db, ranked);
  const cards = await findCards(
    db,
    [...new Set([...rows.values()].map((row) => row.recording_id))],
    audience,
  );
  return ranked.flatMap(({ id, level }) => {
    const row = rows.get(id);
    const work = cards.get(row?.recording_id ?? "");
    const match = plan.levels[level]?.match ?? "forms";
    return row === undefined || work === undefined ? [] : [toHit(row, work, match, plan)];
  });
};

const findSentences = async (db: Database | Trx, ranked: readonly Ranked[]): Promise<Map<number, Row>> => {
  const { rows } = await sql<Row>`
    select sentence.id, sentence.recording_id, sentence.cut_id, sentence.number, sentence.speaker_id, sentence.language,
      sentence.start_milliseconds, sentence.end_milliseconds, sentence.text,
      to_json(sentence.word_numbers) as word_numbers, to_json(sentence.word_texts) as word_texts,
      person.slug as speaker_slug, coalesce(person.name, sentence.speaker_name) as speaker_name,
      spoken.exact::text as exact, spoken.stems::text as stems,
      (select text from sentence as other where other.cut_id = sentence.cut_id and other.until_version is null
        and other.place < sentence.place order by other.place desc limit 1) as before,
      (select text from sentence as other where other.cut_id = sentence.cut_id and other.until_version is null
        and other.place > sentence.place order by other.place limit 1) as after
    from sentence
    join search.spoken on spoken.sentence_id = sentence.id
    left join person on person.id = sentence.speaker_id
    where sentence.id = any (${ranked.map(({ id }) => id)}::bigint[]) and sentence.until_version is null`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
};

const findCards = async (
  db: Database | Trx,
  ids: readonly string[],
  audience: Eyes["audience"],
): Promise<Map<string, RecordingCard>> => {
  const rows = await db
    .selectFrom("recording")
    .select(cardColumns)
    .where("recording.id", "in", ids)
    .$if(audience === "public", (query) => query.where(isPublic()))
    .execute();
  return new Map(rows.map((row) => [row.id, toCard(row)]));
};

const toHit = (row: Row, work: RecordingCard, match: SpokenHit["match"], plan: Plan): SpokenHit => {
  const marks = marksOf(row.text, plan.marks, { exact: readVector(row.exact), stems: readVector(row.stems) });
  const words = { numbers: row.word_numbers, texts: row.word_texts };
  return {
    sentence: row.number,
    cutId: row.cut_id,
    work,
    speaker: { id: row.speaker_id, slug: row.speaker_slug, name: row.speaker_name },
    start: row.start_milliseconds,
    end: row.end_milliseconds,
    language: row.language,
    text: row.text,
    marks,
    markedWords: wordsWithin(row.text, words, marks),
    firstWord: row.word_numbers[0] ?? null,
    lastWord: row.word_numbers.at(-1) ?? null,
    before: row.before ?? "",
    after: row.after ?? "",
    match,
  };
};
