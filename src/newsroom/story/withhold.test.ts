import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { paragraphOf, publishedStory, staffBy } from "../../../test/support/story.ts";
import { installJobs } from "../../platform/jobs/queue.ts";
import { keepMoment, makeMoment } from "../moment/make-moment.ts";
import { findPublicMoment } from "../moment/moment.store.ts";
import type { By } from "../staff/change.ts";
import { keepVersion } from "../transcript/keep-version.ts";
import { publishStory } from "./publish-story.ts";
import { redactWords } from "./redact.ts";
import { saveStory } from "./save-story.ts";
import { findRevision } from "./story.store.ts";
import { withholdAt } from "./withhold-at.ts";
import { withholdRevision } from "./withhold-revision.ts";
import { withholdSpan } from "./withhold-span.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");

let database: TestDatabase;
let legal: By;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  await installJobs(database.connection);
  legal = await staffBy(database.db, "legal", "Lex");
  editor = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

/** Every row of every table of the newsroom that holds the word, but for the audit and the outbox. */
const tablesWith = async (word: string): Promise<string[]> => {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_schema in ('public', 'search', 'pgboss') and table_type = 'BASE TABLE'`.execute(database.db);
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } =
      await sql`select 1 from ${sql.raw(name)} as row where row::text ilike ${`%${word}%`} limit 1`.execute(
        database.db,
      );
    if (rows.length > 0) found.push(name);
  }
  return found;
};

test("a withheld revision's words are nowhere in the database; a tombstone and its place stay", async () => {
  const { storyId, revisionId, content } = await publishedStory(database.db, {
    headline: "Xylograph in the harbour",
    blocks: [paragraphOf("The xylograph was false.", "p1")],
  });
  expect(await tablesWith("xylograph")).toContain("search.story");
  expect((await withholdRevision(legal, clock, { revisionId, reason: " " })).ok).toBe(false);
  expect(await withholdRevision(legal, clock, { revisionId, reason: "A court's order" })).toMatchObject({
    ok: true,
  });
  // Its address says what it says: readers who ask for it are answered "gone".
  expect(await tablesWith("xylograph")).toEqual(["public.story", "public.address"].sort().toReversed());
  const revision = await findRevision(database.db, revisionId);
  expect(revision).toMatchObject({ content: null, headline: "", withheldAt: clock() });
  const tombstones = await database.db
    .selectFrom("withholding")
    .selectAll()
    .where("revision_id", "=", revisionId)
    .execute();
  expect(tombstones).toMatchObject([{ reason: "A court's order", withheld_by: legal.actor.staffId }]);

  const again = await publishStory(editor, clock, { storyId, revisionId });
  expect(!again.ok && again.problem).toContain("withheld");
  await saveStory(editor, clock, {
    storyId,
    content: { ...content, headline: "Anew", body: { version: 1, blocks: [paragraphOf("Rightly.", "p2")] } },
    basedOn: revisionId,
  });
  expect((await publishStory(editor, clock, { storyId })).ok).toBe(true);
});

test("a withheld stretch's words are nowhere: transcript in all versions, captions, search, moments", async () => {
  // Half a second a word from the first second on; a second between sentences.
  const film = await recordingWithWords(
    database.db,
    spoken(
      "Ada: The zephyrine letter came at noon",
      "Ada: Nobody said quixotry aloud that day",
      "Ada: All was well",
    ),
  );
  await database.db
    .insertInto("caption_track")
    .values({
      id: "captions0001",
      cut_id: film.cutId,
      kind: "captions",
      language: "en",
      label: "English",
      version: 1,
      source_format: "webvtt",
      cues: sql`${JSON.stringify([
        { start: 1000, end: 4000, text: "The zephyrine letter" },
        { start: 5000, end: 8000, text: "Nobody said quixotry aloud" },
      ])}::jsonb`,
    })
    .execute();
  const cut = {
    id: film.cutId,
    recordingId: film.recordingId,
    rate: { numerator: 24, denominator: 1 },
    lengthUnits: 14_400,
  };
  const made = await makeMoment(byNewsroom(database.db), cut, { of: "time", start: 5000, end: 8000 });
  if (!made.ok) throw new Error(made.problem);
  expect(await tablesWith("quixotry")).toContain("search.vocabulary");

  const withheld = await withholdSpan(legal, clock, {
    cutId: film.cutId,
    start: 5000,
    end: 8000,
    reason: "A court's order",
  });
  expect(withheld).toMatchObject({ ok: true, value: { sentences: 1, captionTracks: 1, moments: 1 } });
  expect(await tablesWith("quixotry")).toEqual([]);
  expect(await tablesWith("zephyrine")).toEqual(
    expect.arrayContaining(["public.sentence", "public.caption_track", "search.vocabulary"]),
  );
  const sentence = await database.db
    .selectFrom("sentence")
    .select(["text", "word_numbers"])
    .where("cut_id", "=", film.cutId)
    .where("text", "like", "%▮%")
    .executeTakeFirstOrThrow();
  expect(sentence.text).toBe("▮ ▮ ▮ ▮ ▮ ▮");
  expect(sentence.word_numbers).toHaveLength(6);
  const moment = await database.db
    .selectFrom("moment")
    .select(["text", "withdrawn_at"])
    .where("cut_id", "=", film.cutId)
    .executeTakeFirstOrThrow();
  expect(moment).toEqual({ text: "", withdrawn_at: clock() });
});

test("what an older version says without times goes with the stretch, though the newer one has times", async () => {
  const timed = spoken(
    "Ada: The letter came at noon",
    "Ada: Nobody said ultramarine aloud",
    "Ada: All was well",
  );
  const untimed = timed.map((sentence) => ({
    ...sentence,
    start: null,
    end: null,
    words: sentence.words.map((word) => ({ ...word, start: null, end: null })),
  }));
  const { cutId } = await recordingWithWords(database.db, untimed);
  const version = { cutId, language: "en", origin: "text", note: "", madeBy: null } as const;
  await database.db
    .transaction()
    .execute(async (trx) => await keepVersion(trx, { ...version, sentences: timed, newTurns: true }));
  expect(await tablesWith("ultramarine")).toContain("public.sentence");
  const stretch = { cutId, start: 4500, end: 6500, reason: "A court's order" };
  expect((await withholdSpan(legal, clock, stretch)).ok).toBe(true);
  expect(await tablesWith("ultramarine")).toEqual([]);
});

test("of a withheld stretch no moment is made, and one that came between is not shown", async () => {
  const film = await recordingWithWords(
    database.db,
    spoken("Ada: The letter came at noon", "Ada: All was well"),
  );
  const cut = { id: film.cutId, recordingId: film.recordingId, rate: { numerator: 24, denominator: 1 } };
  const legalStretch = { cutId: film.cutId, start: 1000, end: 3000, reason: "A court's order" };
  expect((await withholdSpan(legal, clock, legalStretch)).ok).toBe(true);
  const span = { startUnits: 48, endUnits: 96, firstWord: null, lastWord: null, text: "" };
  const made = await keepMoment(byNewsroom(database.db), cut, span);
  expect(!made.ok && made.problem).toContain("legal reasons");
  await database.db
    .insertInto("moment")
    .values({
      id: "heldmoment01",
      cut_id: film.cutId,
      recording_id: film.recordingId,
      start_units: 48,
      end_units: 96,
      rate_numerator: 24,
      rate_denominator: 1,
      text: "",
    })
    .execute();
  expect((await findPublicMoment(database.db, "heldmoment01", "2026-03-01")).state).toBe("gone");
  const beside = { ...span, startUnits: 72, endUnits: 96 };
  expect((await keepMoment(byNewsroom(database.db), cut, beside)).ok).toBe(true);
});

test("a moment that is made while its stretch is withheld is refused when that is done", async () => {
  const film = await recordingWithWords(database.db, spoken("Ada: The letter came at noon"));
  const cut = { id: film.cutId, recordingId: film.recordingId, rate: { numerator: 24, denominator: 1 } };
  const withholding = await database.db.startTransaction().execute();
  await withholding
    .selectFrom("recording")
    .select("id")
    .where("id", "=", film.recordingId)
    .forUpdate()
    .execute();
  const span = { startUnits: 48, endUnits: 96, firstWord: null, lastWord: null, text: "The letter" };
  const making = keepMoment(byNewsroom(database.db), cut, span);
  const waiting = sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting.execute(database.db)).rows).toHaveLength(1);
  const signed = { staffId: legal.actor.staffId ?? "", at: clock(), reason: "A court's order" };
  await withholdAt(withholding, signed, { cutId: film.cutId, start: 1000, end: 4000 });
  await withholding.commit().execute();
  const made = await making;
  expect(!made.ok && made.problem).toContain("legal reasons");
});

test("who withholds takes the recording before its cut, as whoever checks quotations does", async () => {
  const film = await recordingWithWords(database.db, spoken("Ada: The letter came at noon"));
  const checking = await database.db.startTransaction().execute();
  await checking.selectFrom("recording").select("id").where("id", "=", film.recordingId).forShare().execute();
  const withholding = withholdSpan(legal, clock, {
    cutId: film.cutId,
    start: 1000,
    end: 2000,
    reason: "A court's order",
  });
  const waiting = sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting.execute(database.db)).rows).toHaveLength(1);
  // A check that refers to the cut takes it so; it must not wait for who waits for it.
  await checking.selectFrom("cut").select("id").where("id", "=", film.cutId).forKeyShare().noWait().execute();
  await checking.commit().execute();
  expect((await withholding).ok).toBe(true);
});

test("rather a word too many is blotted out than one too few", () => {
  const time = fc.option(fc.nat(1000), { nil: null });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 6 }),
      fc.nat(1000),
      (times, start) => {
        const stretch = { start, end: start + 100 };
        const words = redactWords(
          {
            word_texts: times.map((_, at) => `word${at}`),
            word_starts: times.map(([from]) => from),
            word_ends: times.map(([from, to]) => (from === null || to === null ? null : from + to)),
            start_milliseconds: null,
            end_milliseconds: null,
          },
          stretch,
          { start: 0, end: Number.POSITIVE_INFINITY },
        );
        for (const [at, [from, to]] of times.entries()) {
          const end = from === null || to === null ? Number.POSITIVE_INFINITY : from + to;
          const isInside = (from ?? 0) < stretch.end && end > stretch.start;
          expect(!isInside || words?.[at] === "▮").toBe(true);
        }
      },
    ),
  );
});
