import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { momentOf } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { contentOf, paragraphOf, publishedStory, savedStory, staffBy } from "../../../test/support/story.ts";
import type { By } from "../staff/change.ts";
import { publishStory } from "../story/publish-story.ts";
import { saveStory } from "../story/save-story.ts";
import { findStory } from "../story/story.store.ts";
import { addNotice } from "./add-notice.ts";
import { listNoticesOf } from "./notice.store.ts";
import { publishWithNotice } from "./publish-with-notice.ts";

const clock = (): Date => new Date();
const notice = { kind: "clarification", text: "The talks were in May." } as const;

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

/** A published story with a draft that says something else. */
const amendedStory = async (fields: Parameters<typeof contentOf>[0] = {}) => {
  const story = await publishedStory(database.db);
  const content = contentOf({
    contributors: story.content.contributors,
    blocks: [paragraphOf("It happened at one.", "p1")],
    ...fields,
  });
  const { storyId, revisionId } = story;
  const saved = await saveStory(editor, clock, { storyId, content, basedOn: revisionId });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return { storyId, revisionId: saved.value.revisionId };
};

/** What readers see of a story, and what they are told of it. */
const shown = async (storyId: string) => ({
  revision: (await findStory(database.db, storyId))?.publishedRevisionId,
  notices: (await listNoticesOf(database.db, { storyId })).length,
});

test("the amended story and its notice go out together, tied to what readers saw and see", async () => {
  const { storyId, revisionId } = await amendedStory();
  const done = await publishWithNotice(editor, clock, { storyId, notice });
  expect(done).toMatchObject({ ok: true, value: { number: 2, changed: true } });
  expect(await shown(storyId)).toEqual({ revision: revisionId, notices: 1 });
  expect(await listNoticesOf(database.db, { storyId })).toMatchObject([
    { kind: "clarification", revisionBefore: 1, revisionAfter: 2, approvedBy: "A editor" },
  ]);
  const audited = await database.db
    .selectFrom("audit")
    .select("action")
    .where("subject_id", "in", [storyId, done.ok ? done.value.noticeId : ""])
    .where("action", "in", ["story.published", "notice.added"])
    .execute();
  expect(audited.map(({ action }) => action).toSorted()).toEqual([
    "notice.added",
    "story.published",
    "story.published",
  ]);
  const told = await database.db
    .selectFrom("outbox")
    .select(["event", "keys", "payload"])
    .where("event", "in", ["story.published", "notice.added"])
    .orderBy("id", "desc")
    .limit(2)
    .execute();
  expect(told).toMatchObject([
    {
      event: "story.published",
      keys: expect.arrayContaining([`story:${storyId}`, "list:stories"]) as unknown,
    },
    {
      event: "notice.added",
      keys: expect.arrayContaining([`story:${storyId}`, "list:notices"]) as unknown,
      payload: { id: done.ok ? done.value.noticeId : "" },
    },
  ]);
});

test("what a gate holds back, and a notice that cannot stand, leave the story and the notices as they were", async () => {
  const { storyId } = await amendedStory({ contributors: [] });
  const before = await shown(storyId);
  const held = await publishWithNotice(editor, clock, { storyId, notice });
  expect(held).toMatchObject({ ok: false, problem: { kind: "gates" } });
  const override = await amendedStory();
  const was = await shown(override.storyId);
  const refused = await publishWithNotice(editor, clock, {
    storyId: override.storyId,
    notice: { kind: "correction", text: "It was one o’clock." },
  });
  expect(!refused.ok && refused.problem).toContain("says what was wrong");
  expect([await shown(storyId), await shown(override.storyId)]).toEqual([before, was]);
});

test("it is refused for a story never published, and for a revision that readers see already", async () => {
  const draft = await savedStory(editor);
  const never = await publishWithNotice(editor, clock, { storyId: draft.storyId, notice });
  expect(!never.ok && never.problem).toContain("was never published");
  const story = await publishedStory(database.db);
  const again = await publishWithNotice(editor, clock, { storyId: story.storyId, notice });
  expect(!again.ok && again.problem).toContain("already");
  expect((await shown(story.storyId)).notices).toBe(0);
});

test.each(["story.publish", "notice.add"] as const)("it needs the permission %s", async (lacking) => {
  const { storyId } = await amendedStory();
  const permissions = new Set(editor.actor.permissions);
  permissions.delete(lacking);
  const by = { ...editor, actor: { ...editor.actor, permissions } };
  const refused = await publishWithNotice(by, clock, { storyId, notice });
  expect(!refused.ok && refused.problem).toContain(lacking);
  expect((await shown(storyId)).notices).toBe(0);
});

test("a notice on a stretch of a film is told to the published stories that play it, and to no other", async () => {
  const film = await recordingWithWords(
    database.db,
    spoken("Ada: we land at noon on the sea", "Bob: copy that Ada and well done all"),
  );
  const playing = async (first: number): Promise<string> => {
    const moment = await momentOf(database.db, film, { of: "words", first, last: first + 6 });
    const block = { kind: "excerpt" as const, id: "e1", moment };
    const { storyId } = await savedStory(editor, { blocks: [paragraphOf("She said:", "p1"), block] });
    const overrides = [{ gate: "excerpts", part: "e1", reason: "Words alone are tried here" } as const];
    expect(await publishStory(editor, clock, { storyId, overrides })).toMatchObject({ ok: true });
    return `story:${storyId}`;
  };
  const [one, other] = [await playing(1), await playing(8)];
  const told = async (span?: { start: number; end: number }): Promise<string[]> => {
    const { recordingId } = film;
    const on = span === undefined ? { recordingId } : { recordingId, span };
    await addNotice(byNewsroom(database.db), clock, { kind: "update", on, text: "Noon is ship’s time." });
    const { keys } = await database.db
      .selectFrom("outbox")
      .select("keys")
      .where("event", "=", "notice.added")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    return keys.filter((key) => key.startsWith("story:"));
  };
  expect(await told({ start: 1000, end: 2000 })).toEqual([one]);
  expect((await told()).toSorted()).toEqual([one, other].toSorted());
});
