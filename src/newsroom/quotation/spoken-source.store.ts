import { type RawBuilder, sql } from "kysely";
import type { Database, Trx } from "../../platform/database/database.ts";
import { type SentenceRow, toSentence } from "../transcript/sentence-row.ts";
import type { SpokenSource, SpokenWord } from "./spoken.ts";

/** The words of a cut as they stand now, and the version of the transcript that says so (0: it has none). */
export interface VersionedSource extends SpokenSource {
  readonly version: number;
}

/** A part of a cut: places of its first and last sentence, and so many more on both sides. */
export interface Part {
  readonly cutId: string;
  readonly from: number;
  readonly to: number;
  readonly margin: number;
}

interface Version {
  readonly version: number;
  readonly language: string;
  readonly origin: SpokenSource["origin"];
}

/** Parts of any cuts, in the order asked for, each with the words of its sentences. */
export const readParts = async (db: Database | Trx, parts: readonly Part[]): Promise<VersionedSource[]> => {
  const { rows } = await sql<SentenceRow & { part: number }>`
    select part.at as part, sentence.number, sentence.turn, sentence.speaker_id, sentence.speaker_name, person.name as person_name,
      sentence.start_milliseconds, sentence.end_milliseconds, sentence.text, sentence.word_numbers, sentence.word_texts,
      sentence.word_starts, sentence.word_ends, sentence.word_flags
    from ${sentencesOf(parts)}
    left join person on person.id = sentence.speaker_id
    order by part.at, sentence.place`.execute(db);
  const versions = await readVersions(db, [...new Set(parts.map(({ cutId }) => cutId))]);
  const byPart = Map.groupBy(rows, ({ part }) => part);
  return parts.map(({ cutId }, at) => ({
    ...(versions.get(cutId) ?? { version: 0, language: "", origin: "text" }),
    words: (byPart.get(at) ?? []).flatMap(spokenWords),
  }));
};

const spokenWords = (row: SentenceRow): SpokenWord[] => {
  const { number: sentence, turn, speaker, words } = toSentence(row);
  return words.map(({ number, text, start, end, checked, unsure }) => ({
    number,
    text,
    start,
    end,
    turn,
    sentence,
    speaker,
    checked,
    unsure,
  }));
};

/** How the words came about: a correction leaves those that it does not touch as they were. */
const readVersions = async (db: Database | Trx, cutIds: readonly string[]): Promise<Map<string, Version>> => {
  const { rows } = await sql<Version & { cut_id: string }>`
    select distinct on (cut_id) cut_id, version, language,
      coalesce((select origin from transcript as brought where brought.cut_id = transcript.cut_id and origin <> 'correction'
        order by brought.version desc limit 1), origin) as origin
    from transcript where cut_id = any (${cutIds}::text[])
    order by cut_id, version desc`.execute(db);
  return new Map(
    rows.map(({ cut_id, version, language, origin }) => [cut_id, { version, language, origin }]),
  );
};

interface Texts {
  readonly texts: readonly string[];
}

/** The same as bare text: quick to read, to see what is worth reading in full. */
export const readTexts = async (db: Database | Trx, parts: readonly Part[]): Promise<Texts[]> => {
  const { rows } = await sql<{ part: number; texts: readonly string[] }>`
    select part.at as part, array_agg(sentence.text order by sentence.place) as texts
    from ${sentencesOf(parts)} group by part.at`.execute(db);
  const texts = new Map(rows.map((row) => [row.part, row.texts]));
  return parts.map((_, at) => ({ texts: texts.get(at) ?? [] }));
};

/** `part` (at, …) joined with its current sentences. */
const sentencesOf = (parts: readonly Part[]): RawBuilder<unknown> => sql`
  (select at - 1 as at, cut_id, low, high, margin
    from unnest(${parts.map(({ cutId }) => cutId)}::text[], ${parts.map(({ from }) => from)}::float8[],
      ${parts.map(({ to }) => to)}::float8[], ${parts.map(({ margin }) => margin)}::integer[])
      with ordinality as listed (cut_id, low, high, margin, at)) as part
  cross join lateral (
    (select * from sentence as before where before.cut_id = part.cut_id and before.until_version is null
      and before.place < part.low order by before.place desc limit part.margin)
    union all
    (select * from sentence as inside where inside.cut_id = part.cut_id and inside.until_version is null
      and inside.place between part.low and part.high)
    union all
    (select * from sentence as after where after.cut_id = part.cut_id and after.until_version is null
      and after.place > part.high order by after.place limit part.margin)
  ) as sentence`;
