import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { plannedRows } from "../../../../test/support/planned-tables.ts";
import { projectRoot } from "../../../../test/support/project-root.ts";
import { block } from "../../../content/block.ts";
import { diskFiles } from "../../../platform/files/disk.ts";
import { listPublicNotices } from "../../notice/notice.store.ts";
import { writeRoles } from "../../staff/roles.store.ts";
import { listPublicStories } from "../../story/list-stories.store.ts";
import { findStoryPage } from "../../story/story-page.store.ts";
import { findRevision, findStoryBySlug } from "../../story/story.store.ts";
import { fillStories } from "./fill-stories.ts";
import { fillWithSample } from "./fill-with-sample.ts";

const now = new Date("2026-03-01T12:00:00Z");
const day = "2026-03-01";

let database: TestDatabase;
let folder: string;
let fill: Parameters<typeof fillStories>[0];
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-sample-"));
  const { db } = database;
  fill = {
    db,
    files: diskFiles(folder),
    clock: () => now,
    folder: join(projectRoot(), "sample"),
    say: () => undefined,
  };
  await writeRoles(db);
  await fillWithSample(fill);
  await fillStories(fill);
}, 120_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const slugs = async () => (await listPublicStories(database.db, { limit: 50 })).cards.map(({ slug }) => slug);

test("four stories are published, and one waits for its day", async () => {
  expect(await slugs()).toEqual([
    "numbers-until-they-stopped",
    "quote-him-exactly",
    "seven-minutes-each",
    "the-night-a-city-left-its-lights-on",
  ]);
  const waiting = await findStoryBySlug(database.db, "little-stars");
  expect(waiting?.state).toBe("draft");
  expect(waiting?.scheduled?.at).toEqual(new Date("2026-03-08T12:00:00Z"));
});

test("queries are planned for what is there", async () => {
  const planned = await plannedRows(database.db, ["sentence", "story", "story_use", "search.spoken"]);
  expect(Object.entries(planned).filter(([, rows]) => rows <= 0)).toEqual([]);
  expect(Object.keys(planned)).toHaveLength(4);
});

test("every kind of block is used", async () => {
  const used = new Set<string>();
  for (const slug of [...(await slugs()), "little-stars"]) {
    const story = await findStoryBySlug(database.db, slug);
    const revision = await findRevision(database.db, story?.draftRevisionId ?? "");
    for (const { kind } of revision?.content?.body.blocks ?? []) used.add(kind);
  }
  const kinds = block.options.map((option) => option.shape.kind.value);
  expect([...used].toSorted()).toEqual(kinds.filter((kind) => kind !== "unknown").toSorted());
});

test("there is a quotation of each verdict that may be published, and each says what it is", async () => {
  const marks = new Map<string, string>();
  for (const slug of await slugs()) {
    const page = await findStoryPage(database.db, slug, day);
    for (const [id, { verdict, mark, source }] of page?.references.quotations ?? [])
      marks.set(id, `${verdict ?? source}: ${mark}`);
  }
  const said = new Set(Array.from(marks.values(), (mark) => mark.split(":")[0]));
  expect(said).toEqual(new Set(["verbatim", "cleaned", "elided", "edited", "document"]));
  expect(marks.get("ours")).toBe("verbatim: verified-word-for-word");
  expect(marks.get("minutes")).toBe("elided: verified-shortened");
  expect(marks.get("lamps")).toBe("edited: verified-with-brackets");
  expect(marks.get("paper")).toBe("document: document-checked");
});

test("a correction and a clarification stand, tied to what readers saw before and after", async () => {
  const notices = await listPublicNotices(database.db, { limit: 10 });
  expect(
    notices.map(({ kind, work, revisionBefore, revisionAfter }) => [
      kind,
      work.slug,
      revisionBefore,
      revisionAfter,
    ]),
  ).toEqual([
    ["clarification", "quote-him-exactly", 1, 2],
    ["correction", "seven-minutes-each", 1, 2],
  ]);
});

test("a changed address is kept", async () => {
  const rows = await database.db
    .selectFrom("address")
    .innerJoin("story", "story.id", "address.story_id")
    .select("address.path")
    .where("story.slug", "=", "quote-him-exactly")
    .orderBy("address.first_live_at")
    .execute();
  expect(rows.map(({ path }) => path)).toEqual([
    "/story/quote-him-exactly-please",
    "/story/quote-him-exactly",
  ]);
});

test("filled again, or from the middle as after a kill, it is the same", async () => {
  const count = async () =>
    await Promise.all(
      (["story", "story_revision", "publication", "notice", "moment"] as const).map(
        async (table) =>
          (
            await database.db
              .selectFrom(table)
              .select((of) => of.fn.countAll<number>().as("rows"))
              .executeTakeFirstOrThrow()
          ).rows,
      ),
    );
  const before = await count();
  await fillStories(fill);
  const steps = (
    await database.db
      .selectFrom("setting")
      .select("value")
      .where("name", "=", "sample.stories")
      .executeTakeFirstOrThrow()
  ).value;
  for (const back of [1, 2, 3]) {
    await database.db
      .updateTable("setting")
      .set({ value: JSON.stringify(Number(steps) - back) })
      .where("name", "=", "sample.stories")
      .execute();
    await fillStories(fill);
  }
  expect(await count()).toEqual(before);
});

test("a newsroom that was filled before the sample had stories starts without them", async () => {
  const older = await testDatabase();
  try {
    await older.db
      .insertInto("audit")
      .values({
        via: "start",
        action: "sample.filled",
        subject: "site",
        subject_id: "sample",
        after: JSON.stringify({ recordings: 24, at: now.toISOString() }),
      })
      .execute();
    await fillStories({ ...fill, db: older.db });
    expect(await older.db.selectFrom("story").select("id").execute()).toEqual([]);
  } finally {
    await older.close();
  }
});
