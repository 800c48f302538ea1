import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { contentOf, savedStory, staffBy } from "../../../test/support/story.ts";
import type { By } from "../staff/change.ts";
import { saveStory } from "./save-story.ts";
import { findRevision, findStory, listRevisions } from "./story.store.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");

let database: TestDatabase;
let reporter: By;
beforeAll(async () => {
  database = await testDatabase();
  reporter = await staffBy(database.db, "reporter", "Rita");
});
afterAll(async () => await database.close());

test("a save makes the next revision, and the draft pointer names it", async () => {
  const { storyId, revisionId, content } = await savedStory(reporter);
  const next = await saveStory(reporter, clock, {
    storyId,
    content: { ...content, headline: "Another headline" },
    basedOn: revisionId,
    note: "a better headline",
  });
  expect(next).toMatchObject({ ok: true, value: { number: 2, changed: true } });
  const story = await findStory(database.db, storyId);
  const revisions = await listRevisions(database.db, storyId);
  expect(story).toMatchObject({
    state: "draft",
    draftRevisionId: revisions[0]?.id,
    publishedRevisionId: null,
  });
  expect(revisions).toMatchObject([
    { number: 2, basedOnId: revisionId, headline: "Another headline", note: "a better headline" },
    { number: 1, basedOnId: null, madeBy: { name: "Rita" } },
  ]);
});

test("the same content again makes no revision, though it be sent from an old one", async () => {
  const { storyId, revisionId, content } = await savedStory(reporter);
  const changed = { ...content, headline: "Changed" };
  const second = await saveStory(reporter, clock, { storyId, content: changed, basedOn: revisionId });
  const again = await saveStory(reporter, clock, { storyId, content: changed, basedOn: revisionId });
  expect(again).toMatchObject({ ok: true, value: { number: 2, changed: false } });
  expect(second.ok && again.ok && again.value.revisionId).toBe(second.ok && second.value.revisionId);
});

test("a save from an older revision is refused with both versions, and nothing is lost", async () => {
  const { storyId, revisionId, content } = await savedStory(reporter, { headline: "First" });
  const other = await staffBy(database.db, "reporter", "Otto");
  await saveStory(other, clock, {
    storyId,
    content: { ...content, headline: "Otto's" },
    basedOn: revisionId,
  });
  const stale = await saveStory(reporter, clock, {
    storyId,
    content: { ...content, headline: "Rita's" },
    basedOn: revisionId,
  });
  expect(stale).toMatchObject({
    ok: false,
    problem: {
      kind: "stale",
      based: { number: 1, content: { headline: "First" } },
      current: { number: 2, content: { headline: "Otto's" }, madeBy: { name: "Otto" } },
    },
  });
  expect(!stale.ok && typeof stale.problem !== "string" && stale.problem.problem).toContain(
    "revision 2 by Otto",
  );
});

test("of two editors who save at once, one is kept and the other is told; none overwrites", async () => {
  const { storyId, revisionId, content } = await savedStory(reporter);
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      saveStory(reporter, clock, {
        storyId,
        content: { ...content, headline: `Editor ${at}` },
        basedOn: revisionId,
      }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await listRevisions(database.db, storyId)).toHaveLength(2);
});

test("a revision, once kept, is never changed or deleted, whoever asks", async () => {
  const { revisionId } = await savedStory(reporter);
  for (const statement of [
    sql`update story_revision set headline = 'x' where id = ${revisionId}`,
    sql`update story_revision set content = null, headline = '', plain_text = '', withheld_at = now() where id = ${revisionId}`,
    sql`delete from story_revision where id = ${revisionId}`,
    sql`truncate story_revision cascade`,
  ])
    await expect(statement.execute(database.db)).rejects.toThrow("append-only");
  expect((await findRevision(database.db, revisionId))?.headline).toBe("A headline");
});

test("stories of one headline made at once have addresses of their own", async () => {
  const made = await Promise.all(
    Array.from({ length: 5 }, () => savedStory(reporter, { headline: "Same, same" })),
  );
  expect(made.map(({ slug }) => slug).sort()).toEqual([
    "same-same",
    "same-same-2",
    "same-same-3",
    "same-same-4",
    "same-same-5",
  ]);
});

test("what is not a story's content is refused with the field, and nothing is made", async () => {
  const wrong = { ...contentOf(), form: "rumour" } as unknown as ReturnType<typeof contentOf>;
  const refused = await saveStory(reporter, clock, { content: wrong, basedOn: null });
  expect(!refused.ok && refused.problem).toContain("form");
});

test("a story that does not exist, and a new one that begins from something, are refused", async () => {
  const content = contentOf();
  expect(await saveStory(reporter, clock, { storyId: "nothinghere0", content, basedOn: null })).toMatchObject(
    {
      problem: "There is no such story.",
    },
  );
  expect((await saveStory(reporter, clock, { content, basedOn: "somerevision" })).ok).toBe(false);
});
