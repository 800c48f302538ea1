import { Client } from "pg";
import { contentSha256, toStored } from "../../src/content/canonical.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { type Reference, referencesOf } from "../../src/content/references-of.ts";
import { idFrom } from "../../src/kit/id.ts";
import { type ConnectionSettings, clientConfig } from "../../src/platform/database/connection.ts";
import type { Archive } from "../archive/archive.ts";
import { chanceFrom } from "../archive/random.ts";
import { copyRows } from "./copy.ts";
import { shape } from "./shape.ts";
import { authorId, makeStories, type Moment, type Story } from "./stories.ts";

/** Adds works to the archive until there are a hundred thousand: by COPY, with the triggers of the search at work. */
export const load = async (
  connection: ConnectionSettings,
  archive: Archive,
  say: (line: string) => void,
): Promise<void> => {
  const client = new Client(clientConfig(connection));
  await client.connect();
  try {
    await loadPeople(client, archive);
    say("recordings");
    await loadRecordings(client, archive);
    await loadMedia(client);
    const moments = await loadMoments(client);
    say("stories");
    const stories = [...makeStories(archive, moments)];
    await loadStories(client, stories);
    await loadUses(client, stories, new Map(moments.map((moment) => [moment.id, moment])));
    say("analyzing");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
};

const loadPeople = async (client: Client, { english }: Archive): Promise<void> => {
  const nameOf = (at: number) => english.words[english.names[at + 1500] ?? 0] ?? "Somebody";
  const authors = Array.from({ length: shape.authors }, (_, at) => at);
  await copyRows(
    client,
    "person (id, slug, name, sort_name)",
    authors.map((at) => [authorId(at), `author-${at}`, `Author ${nameOf(at)}`, `${nameOf(at)}, Author`]),
  );
  await copyRows(
    client,
    "series (id, slug, title)",
    Array.from({ length: shape.series }, (_, at) => [idFrom("series", at), `series-${at}`, `Series ${at}`]),
  );
};

const kinds = [
  { kind: "film", count: shape.films },
  { kind: "interview", count: shape.interviews },
  { kind: "episode", count: shape.episodes },
] as const;

const loadRecordings = async (client: Client, { topics }: Archive): Promise<void> => {
  const chance = chanceFrom(shape.seed + 1);
  const works = kinds.flatMap(({ kind, count }) =>
    Array.from({ length: count }, (_, at) => ({ id: idFrom("work", kind, at), kind, slug: `w${at}`, at })),
  );
  const day = (): string =>
    `${chance.between(1991, 2025)}-${String(chance.between(1, 12)).padStart(2, "0")}-${String(chance.between(1, 28)).padStart(2, "0")}`;
  await copyRows(
    client,
    "recording (id, kind, slug, title, summary, state, broadcast_on, published_at, series_id)",
    works.map(({ id, kind, slug, at }) => {
      const shown = day();
      const series = kind === "interview" ? null : idFrom("series", chance.between(0, shape.series - 1));
      const summary = `What this ${kind} is about, in a line or two, as an editor writes it.`;
      return [
        id,
        kind,
        slug,
        `A ${kind} of number ${at}`,
        summary,
        "published",
        shown,
        `${shown}T12:00:00Z`,
        series,
      ];
    }),
  );
  await copyRows(
    client,
    "recording_topic (recording_id, topic_id)",
    works.map(({ id }) => [id, chance.pick(topics).id]),
  );
  await copyRows(
    client,
    "credit (id, recording_id, person_id, role, position)",
    works.map(({ id }) => [
      idFrom("credit", id),
      id,
      authorId(chance.between(0, shape.authors - 1)),
      "Director",
      0,
    ]),
  );
};

/** The cuts that have words get a length, a picture and a sound of two-second segments, as the pipeline would have made. */
const loadMedia = async (client: Client): Promise<void> => {
  await client.query(`
    update cut set rate_numerator = 24, rate_denominator = 1, width = 640, height = 360,
      length_units = (said.milliseconds + 2000) * 24 / 1000
    from (select cut_id, max(end_milliseconds) as milliseconds from sentence group by cut_id) as said
    where said.cut_id = cut.id`);
  await client.query(`
    update recording set running_milliseconds = cut.length_units * 1000 / 24
    from cut where cut.id = recording.current_cut_id and cut.length_units is not null`);
  const rendition = (kind: string, timescale: number, width: string) => `
    insert into rendition (id, cut_id, kind, name, file_key, file_bytes, codecs, width, height, average_bandwidth,
      peak_bandwidth, timescale, init_bytes, segment_starts, segment_durations, segment_offsets, segment_bytes)
    select '${kind}-' || cut.id, cut.id, '${kind}', '${kind}', '${kind}/' || cut.id, 1000 * count(*), 'avc1.64001f', ${width},
      400000, 600000, ${timescale}, 800, array_agg(at * 2 * ${timescale}::bigint order by at),
      array_agg(2 * ${timescale} order by at), array_agg(800 + at * 1000::bigint order by at), array_agg(1000 order by at)
    from cut cross join lateral generate_series(0, cut.length_units / 48) as at
    where cut.length_units is not null group by cut.id`;
  await client.query(rendition("video", 24, "640, 360"));
  await client.query(rendition("sound", 48_000, "null, null"));
};

const loadMoments = async (client: Client): Promise<Moment[]> => {
  await client.query(
    `insert into moment (id, cut_id, recording_id, start_units, end_units, rate_numerator, rate_denominator,
       first_word, last_word, text)
     select substr(translate(md5(cut_id || number), 'ilou', 'xxxx'), 1, 12), cut_id, sentence.recording_id,
       start_milliseconds * 24 / 1000, end_milliseconds * 24 / 1000, 24, 1,
       word_numbers[1], word_numbers[cardinality(word_numbers)], sentence.text
     from sentence join recording on recording.id = sentence.recording_id and recording.state = 'published'
     where number <= $1 * 5 and number % 5 = 0`,
    [shape.moments],
  );
  const { rows } = await client.query<Moment>(
    `select id, recording_id as "recordingId", text from moment order by id`,
  );
  return rows;
};

const loadStories = async (client: Client, stories: readonly Story[]): Promise<void> => {
  await client.query("begin");
  await copyRows(
    client,
    "story (id, slug, state, draft_revision_id, published_revision_id, first_published_at, published_at)",
    stories.map(({ id, slug, revisionId, at }) => [
      id,
      slug,
      "published",
      revisionId,
      revisionId,
      at.toISOString(),
      at.toISOString(),
    ]),
  );
  await copyRows(
    client,
    "story_revision (id, story_id, number, content, headline, language, plain_text, content_sha256)",
    stories.map(({ id, revisionId, content }) => [
      revisionId,
      id,
      1,
      toStored(content),
      content.headline,
      content.language,
      plainText(content),
      contentSha256(content),
    ]),
  );
  await copyRows(
    client,
    "publication (story_id, revision_id, at)",
    stories.map(({ id, revisionId, at }) => [id, revisionId, at.toISOString()]),
  );
  await client.query("commit");
};

const loadUses = async (
  client: Client,
  stories: readonly Story[],
  moments: ReadonlyMap<string, Moment>,
): Promise<void> => {
  const rows = stories.flatMap(({ id, revisionId, content }) =>
    referencesOf(content).map(({ part, field, manner, position, kind, id: named }) => {
      const to = (target: Reference["kind"]): string | null => (kind === target ? named : null);
      const recording = kind === "moment" ? (moments.get(named)?.recordingId ?? null) : null;
      return [
        revisionId,
        id,
        field ? `.${part}` : part,
        manner,
        position,
        to("moment"),
        to("person"),
        to("topic"),
        recording,
      ];
    }),
  );
  await copyRows(
    client,
    "story_use (revision_id, story_id, part, manner, position, moment_id, person_id, topic_id, recording_id)",
    rows,
  );
};
