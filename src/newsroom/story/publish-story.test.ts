import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { paragraphOf, publishedStory, savedStory, staffBy } from "../../../test/support/story.ts";
import { newId } from "../../kit/id.ts";
import type { By } from "../staff/change.ts";
import { recordingsKey, storiesKey, storyKey } from "../staff/keys.ts";
import { approveRevision, listApprovals } from "./approve-revision.ts";
import { publishStory } from "./publish-story.ts";
import { restoreRevision } from "./restore-revision.ts";
import { saveStory } from "./save-story.ts";
import { findStory } from "./story.store.ts";
import { withdrawStory } from "./withdraw-story.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor", "Edna");
});
afterAll(async () => await database.close());

const lastEvent = async () =>
  await database.db.selectFrom("outbox").selectAll().orderBy("id", "desc").limit(1).executeTakeFirstOrThrow();

test("publishing moves the pointer and writes history, address, audit and event together", async () => {
  const { storyId, revisionId, slug } = await savedStory(editor);
  const published = await publishStory(editor, clock, { storyId, note: "First told" });
  expect(published).toMatchObject({ ok: true, value: { number: 1, changed: true, unscheduled: null } });
  expect(await findStory(database.db, storyId)).toMatchObject({
    state: "published",
    publishedRevisionId: revisionId,
    firstPublishedAt: clock(),
  });
  const history = await database.db
    .selectFrom("publication")
    .selectAll()
    .where("story_id", "=", storyId)
    .execute();
  expect(history).toMatchObject([
    { revision_id: revisionId, note: "First told", published_by: editor.actor.staffId },
  ]);
  const address = await database.db
    .selectFrom("address")
    .selectAll()
    .where("story_id", "=", storyId)
    .execute();
  expect(address.map(({ path }) => path)).toEqual([`/story/${slug}`]);
  const event = await lastEvent();
  expect(event.event).toBe("story.published");
  expect(event.keys).toEqual(expect.arrayContaining([storyKey(storyId), storiesKey]));
  expect(event.keys).not.toContain(recordingsKey);
});

test("whoever publishes and may approve signs as an editor, by name", async () => {
  const { storyId, revisionId } = await savedStory(editor);
  await publishStory(editor, clock, { storyId });
  expect(await listApprovals(database.db, revisionId)).toMatchObject([{ kind: "editor", by: "Edna" }]);
});

test("an approval is one revision's: the next does not have it", async () => {
  const { storyId, revisionId, content } = await savedStory(editor);
  expect((await approveRevision(editor, clock, { revisionId, kind: "editor" })).ok).toBe(true);
  const next = await saveStory(editor, clock, {
    storyId,
    content: { ...content, label: "Flashback" },
    basedOn: revisionId,
  });
  expect(await listApprovals(database.db, revisionId)).toHaveLength(1);
  expect(await listApprovals(database.db, next.ok ? next.value.revisionId : "")).toEqual([]);
});

test("a draft saved after publishing is not what readers see", async () => {
  const { storyId, revisionId, content } = await publishedStory(database.db);
  await saveStory(editor, clock, {
    storyId,
    content: { ...content, headline: "Not yet" },
    basedOn: revisionId,
  });
  expect((await findStory(database.db, storyId))?.publishedRevisionId).toBe(revisionId);
});

test("the revision that is named goes out, though a later draft stands", async () => {
  const { storyId, revisionId, content } = await savedStory(editor);
  await saveStory(editor, clock, {
    storyId,
    content: { ...content, headline: "Later" },
    basedOn: revisionId,
  });
  expect(await publishStory(editor, clock, { storyId, revisionId })).toMatchObject({ value: { number: 1 } });
});

test("going back is a restored draft, published anew; an older revision itself is refused", async () => {
  const { storyId, revisionId, content } = await publishedStory(database.db, { headline: "First" });
  const second = await saveStory(editor, clock, {
    storyId,
    content: { ...content, headline: "Second" },
    basedOn: revisionId,
  });
  if (!second.ok) throw new Error("not saved");
  await publishStory(editor, clock, { storyId });
  const older = await publishStory(editor, clock, { storyId, revisionId });
  expect(!older.ok && older.problem).toContain("Restore it first");
  const restored = await restoreRevision(editor, clock, {
    storyId,
    revisionId,
    basedOn: second.value.revisionId,
  });
  expect(restored).toMatchObject({ ok: true, value: { number: 3, changed: true } });
  expect((await findStory(database.db, storyId))?.publishedRevisionId).toBe(second.value.revisionId);
  expect(await publishStory(editor, clock, { storyId })).toMatchObject({ value: { number: 3 } });
});

test("publishing what is public already writes nothing", async () => {
  const { storyId } = await publishedStory(database.db);
  const before = await lastEvent();
  expect(await publishStory(editor, clock, { storyId })).toMatchObject({
    ok: true,
    value: { changed: false },
  });
  expect((await lastEvent()).id).toBe(before.id);
});

test("what a gate finds is refused with the part and what to do, and nothing is written", async () => {
  const { storyId } = await savedStory(editor, { contributors: [], headline: "—" });
  const refused = await publishStory(editor, clock, { storyId });
  const problem = refused.ok || typeof refused.problem === "string" ? null : refused.problem;
  expect(problem?.report.blocking.map(({ gate, part }) => `${gate}:${part}`)).toEqual([
    "headline:headline",
    "contributors:contributors",
  ]);
  expect(problem?.problem).toContain("contributors:contributors  Nobody is named as its author.");
  expect(await findStory(database.db, storyId)).toMatchObject({ state: "draft", publishedRevisionId: null });
});

test("an override is signed, logged and of this revision alone; it needs a reason and its permission", async () => {
  const { storyId, revisionId, content } = await savedStory(editor, { contributors: [] });
  const override = { gate: "contributors", part: "contributors", reason: "An agency's text" };
  const noReason = await publishStory(editor, clock, { storyId, overrides: [{ ...override, reason: " " }] });
  expect(noReason.ok).toBe(false);
  const noGate = await publishStory(editor, clock, { storyId, overrides: [{ ...override, gate: "moon" }] });
  expect(!noGate.ok && noGate.problem).toBe("There is no gate “moon”.");
  const permissions = new Set(editor.actor.permissions);
  permissions.delete("gate.override");
  const without = { ...editor, actor: { ...editor.actor, permissions } };
  expect((await publishStory(without, clock, { storyId, overrides: [override] })).ok).toBe(false);
  const published = await publishStory(editor, clock, { storyId, overrides: [override] });
  expect(published.ok && published.value.report.failures).toMatchObject([
    { gate: "contributors", overridden: { by: "Edna", reason: "An agency's text" } },
  ]);
  const logged = await database.db
    .selectFrom("audit")
    .select(["action", "after"])
    .where("subject_id", "=", revisionId)
    .where("action", "=", "gate.overridden")
    .execute();
  expect(logged).toEqual([{ action: "gate.overridden", after: override }]);
  await withdrawStory(editor, clock, { storyId, reason: "To begin anew" });
  await saveStory(editor, clock, { storyId, content: { ...content, headline: "Anew" }, basedOn: revisionId });
  expect((await publishStory(editor, clock, { storyId })).ok).toBe(false);
});

test("an override is of what failed when it was signed: of nothing that fails otherwise, and of nothing that did not", async () => {
  const { storyId, revisionId } = await savedStory(editor, { contributors: [] });
  const idle = { gate: "pictures", part: "p1", reason: "To be safe" };
  const refused = await publishStory(editor, clock, { storyId, overrides: [idle] });
  expect(!refused.ok && refused.problem).toBe("Nothing fails at pictures:p1: leave its override out.");
  await database.db
    .insertInto("gate_override")
    .values({
      id: newId(),
      revision_id: revisionId,
      gate: "contributors",
      part: "contributors",
      cause: "somebody unknown",
      reason: "Then it was so",
      staff_id: editor.actor.staffId ?? "",
    })
    .execute();
  expect((await publishStory(editor, clock, { storyId })).ok).toBe(false);
});

test("what the published revision lacks too is listed and blocks nothing; what is new blocks", async () => {
  const { storyId, revisionId, content } = await savedStory(editor, { contributors: [] });
  const override = { gate: "contributors", part: "contributors", reason: "Imported" };
  await publishStory(editor, clock, { storyId, overrides: [override] });
  const next = await saveStory(editor, clock, {
    storyId,
    content: { ...content, headline: "Mended" },
    basedOn: revisionId,
  });
  const published = await publishStory(editor, clock, { storyId });
  expect(published.ok && published.value.report.failures).toMatchObject([
    { gate: "contributors", isNew: false, overridden: null },
  ]);
  await saveStory(editor, clock, {
    storyId,
    content: { ...content, headline: "…" },
    basedOn: next.ok ? next.value.revisionId : "",
  });
  const refused = await publishStory(editor, clock, { storyId });
  expect(
    !refused.ok &&
      typeof refused.problem !== "string" &&
      refused.problem.report.blocking.map(({ gate }) => gate),
  ).toEqual(["headline"]);
});

test("a withdrawn story says why, is in the history, and can be published again", async () => {
  const { storyId } = await publishedStory(database.db);
  expect((await withdrawStory(editor, clock, { storyId, reason: "  " })).ok).toBe(false);
  expect((await withdrawStory(editor, clock, { storyId, reason: "A mix-up" })).ok).toBe(true);
  expect(await findStory(database.db, storyId)).toMatchObject({
    state: "withdrawn",
    withdrawnReason: "A mix-up",
  });
  expect((await publishStory(editor, clock, { storyId })).ok).toBe(true);
  const history = await database.db
    .selectFrom("publication")
    .select(["revision_id", "note"])
    .where("story_id", "=", storyId)
    .orderBy("id")
    .execute();
  expect(history.map(({ revision_id }) => revision_id !== null)).toEqual([true, false, true]);
  expect(history[1]?.note).toBe("A mix-up");
});

test("history, approvals, overrides and addresses are never changed or deleted, whoever asks", async () => {
  const { storyId } = await savedStory(editor, { contributors: [] });
  await publishStory(editor, clock, {
    storyId,
    overrides: [{ gate: "contributors", part: "contributors", reason: "A test" }],
  });
  for (const table of ["publication", "approval", "gate_override"])
    for (const statement of [
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `update ${table} set at = now()`,
    ])
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow("append-only");
  await expect(sql`update address set path = path || '-moved'`.execute(database.db)).rejects.toThrow(
    "is kept",
  );
  await expect(sql`delete from address`.execute(database.db)).rejects.toThrow("is kept");
  await expect(sql`truncate address`.execute(database.db)).rejects.toThrow("is kept");
});

test("a paragraph more is a new revision, and the words of the old one stay", async () => {
  const { storyId, revisionId, content } = await publishedStory(database.db);
  const blocks = [...content.body.blocks, paragraphOf("More.", "p2")];
  await saveStory(editor, clock, {
    storyId,
    content: { ...content, body: { ...content.body, blocks } },
    basedOn: revisionId,
  });
  const texts = await database.db
    .selectFrom("story_revision")
    .select("plain_text")
    .where("story_id", "=", storyId)
    .orderBy("number")
    .execute();
  expect(texts.map(({ plain_text }) => plain_text)).toEqual([
    "It happened at noon.",
    "It happened at noon.\n\nMore.",
  ]);
});
