import { once } from "node:events";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type ConnectionSettings, clientConfig } from "../../src/platform/database/connection.ts";
import { type Archive, type Recording, shape, type SpokenSentence } from "./archive.ts";

/** Fills a migrated, empty database: everything by COPY, the search's own table and indexes afterwards in one go. */
export const load = async (
  connection: ConnectionSettings,
  archive: Archive,
  say: (line: string) => void,
): Promise<void> => {
  const client = new Client(clientConfig(connection));
  await client.connect();
  try {
    await loadPeople(client, archive);
    await loadRecordings(client, archive);
    await client.query("alter table sentence disable trigger user");
    await loadSentences(client, archive, say);
    await fillSearch(client, say);
    say("analyzing");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
};

type Value = string | number | null | readonly (string | number)[];

/** One value in COPY's text format. */
const copied = (value: Value): string => {
  if (value === null) return "\\N";
  if (typeof value === "object") return `{${value.join(",")}}`;
  return String(value);
};

const copy = async (client: Client, into: string, rows: Iterable<readonly Value[]>): Promise<void> => {
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  for (const row of rows) {
    if (!stream.write(`${row.map(copied).join("\t")}\n`)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
};

const loadPeople = async (client: Client, { people, topics }: Archive): Promise<void> => {
  await copy(
    client,
    "person (id, slug, name, sort_name)",
    people.map(({ id, slug, name }) => [id, slug, name, name]),
  );
  await copy(
    client,
    "topic (id, slug, name)",
    topics.map(({ id, slug, name }) => [id, slug, name]),
  );
};

const loadRecordings = async (client: Client, { recordings }: Archive): Promise<void> => {
  await copy(
    client,
    "recording (id, kind, slug, title, language, state, broadcast_on, published_at)",
    recordings.map(({ id, kind, slug, title, language, state, day }) => [
      id,
      kind,
      slug,
      title,
      language,
      state,
      day,
      state === "draft" ? null : `${day}T12:00:00Z`,
    ]),
  );
  await copy(
    client,
    "recording_topic (recording_id, topic_id)",
    recordings.flatMap(({ id, topics }) => topics.map((topic) => [id, topic.id])),
  );
  await copy(
    client,
    "cut (id, recording_id, state)",
    recordings.map(({ id, cutId }) => [cutId, id, "ready"]),
  );
  await client.query(
    "update recording set current_cut_id = cut.id from cut where cut.recording_id = recording.id",
  );
};

const columns =
  "cut_id, recording_id, number, from_version, place, turn, speaker_id, language, start_milliseconds, end_milliseconds, text, word_numbers, word_texts, word_starts, word_ends, word_flags";

const loadSentences = async (
  client: Client,
  archive: Archive,
  say: (line: string) => void,
): Promise<void> => {
  const rows = function* () {
    for (const [at, recording] of archive.recordings.entries()) {
      if (at % 100 === 0) say(`${at} of ${shape.recordings} recordings`);
      let word = 0;
      for (const sentence of archive.sentencesOf(recording)) {
        yield sentenceRow(recording, sentence, word);
        word += sentence.words.length;
      }
    }
  };
  await copy(client, `sentence (${columns})`, rows());
};

/** Milliseconds that a word takes. */
const pace = 350;

const sentenceRow = (
  recording: Recording,
  { number, turn, speaker, words }: SpokenSentence,
  said: number,
): Value[] => {
  const start = (at: number): number => (said + at) * pace;
  return [
    recording.cutId,
    recording.id,
    number,
    1,
    number,
    turn,
    speaker.id,
    recording.language,
    start(0),
    start(words.length),
    words.join(" "),
    words.map((_, at) => said + at + 1),
    words.map((word) => `"${word}"`),
    words.map((_, at) => start(at)),
    words.map((_, at) => start(at + 1) - 20),
    words.map(() => 0),
  ];
};

/** The triggers would do the same sentence by sentence, and the indexes word by word. */
const fillSearch = async (client: Client, say: (line: string) => void): Promise<void> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    "select indexname as name, indexdef as definition from pg_indexes where schemaname = 'search' and indexdef not like '%UNIQUE%'",
  );
  for (const { name } of rows) await client.query(`drop index search.${name}`);
  say("filling search.spoken");
  await client.query(
    "alter table sentence enable always trigger search_add, enable always trigger search_change, enable always trigger search_remove, enable always trigger search_empty",
  );
  const { rows: cuts } = await client.query<{ id: string }>("select id from cut");
  for (let at = 0; at < cuts.length; at += 50) {
    await client.query(
      "select search.add_sentences(array(select id from sentence where cut_id = any ($1)))",
      [cuts.slice(at, at + 50).map(({ id }) => id)],
    );
  }
  await client.query("set maintenance_work_mem = '1GB'");
  for (const { name, definition } of rows) {
    say(`indexing ${name}`);
    await client.query(definition);
  }
};
