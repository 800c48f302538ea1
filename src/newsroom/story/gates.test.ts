import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { captioned, encodedCut, setHouse } from "../../../test/support/gate-trial.ts";
import { momentOf } from "../../../test/support/quoted-story.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { paragraphOf, personId, savedStory, staffBy } from "../../../test/support/story.ts";
import type { Block } from "../../content/block.ts";
import type { StoryContent } from "../../content/story-content.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import type { By } from "../staff/change.ts";
import { checkGates, type GateReport } from "./gates.ts";
import { publishStory } from "./publish-story.ts";
import { saveStory, type SavedStory } from "./save-story.ts";
import { scheduleStory } from "./schedule-story.ts";
import { withdrawStory } from "./withdraw-story.ts";

const now = new Date("2026-03-01T12:00:00Z");
const clock = () => now;

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor", "Edna");
  // Another revision lacks its approvals: that is told in gates/approvals.test.ts.
  await setHouse(database.db, "story.approvals", "");
});
afterAll(async () => await database.close());

const publish = async (by: By, publishing: Parameters<typeof publishStory>[2]) =>
  await publishStory(by, clock, publishing);

/** A film that is public and can be played, with a moment. */
const filmOf = async (title: string) => {
  const film = await recordingWithWords(database.db, spoken("Ada: we landed at noon"), { title });
  await encodedCut(database.db, film.cutId);
  await captioned(database.db, film.cutId);
  return { ...film, moment: await momentOf(database.db, film, { of: "words", first: 1, last: 4 }) };
};

const withdraw = async ({ recordingId }: { readonly recordingId: string }): Promise<void> => {
  expect((await withdrawRecording(byNewsroom(database.db), recordingId, "A test")).ok).toBe(true);
};

const playing = (moment: string, id = "e1"): Block => ({ kind: "excerpt", id, moment });

const next = async (
  story: SavedStory,
  content: StoryContent,
  fields: { readonly headline?: string; readonly blocks?: readonly Block[] },
): Promise<SavedStory> => {
  const { blocks = content.body.blocks, headline = content.headline } = fields;
  const saved = await saveStory(editor, clock, {
    storyId: story.storyId,
    content: { ...content, headline, body: { ...content.body, blocks: [...blocks] } },
    basedOn: story.revisionId,
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return saved.value;
};

const report = async ({ storyId, revisionId }: SavedStory): Promise<GateReport> =>
  (await checkGates(database.db, clock, { storyId, revisionId })) ?? expect.fail("no report");
const blocking = (of: GateReport): string[] => of.blocking.map(({ gate, part }) => `${gate}:${part}`);

/** A published story that plays a film, which was withdrawn since. */
const storyWithOldFailure = async () => {
  const film = await filmOf("Taken off");
  const story = await savedStory(editor, { blocks: [paragraphOf("She told it."), playing(film.moment)] });
  expect((await publish(editor, story)).ok).toBe(true);
  await withdraw(film);
  return { film, story };
};

test("a story whose film was taken off since can be corrected; what it lacks is listed, and is not new", async () => {
  const { story } = await storyWithOldFailure();
  await next(story, story.content, { headline: "Corrected" });
  const published = await publish(editor, { storyId: story.storyId });
  expect(published.ok && published.value.report).toMatchObject({
    blocking: [],
    failures: [{ gate: "excerpts", part: "e1", isNew: false, overridden: null }],
  });
});

test("the same place failing by something else is new, and so is the same thing in a further place", async () => {
  const { film, story } = await storyWithOldFailure();
  const another = await filmOf("Another");
  await withdraw(another);
  const elsewise = await next(story, story.content, { blocks: [playing(another.moment)] });
  expect(blocking(await report(elsewise))).toEqual(["excerpts:e1"]);
  expect((await publish(editor, { storyId: story.storyId })).ok).toBe(false);
  const further = await next(elsewise, story.content, {
    blocks: [...story.content.body.blocks, playing(film.moment, "e2")],
  });
  expect(await report(further)).toMatchObject({ failures: [{ part: "e1", isNew: false }, { part: "e2" }] });
  expect(blocking(await report(further))).toEqual(["excerpts:e2"]);
});

test("what this revision newly breaks blocks it, though it has an old failure too", async () => {
  const { story } = await storyWithOldFailure();
  const broken = await next(story, story.content, { headline: "…" });
  expect((await report(broken)).failures).toHaveLength(2);
  const refused = await publish(editor, { storyId: story.storyId });
  const problem = refused.ok || typeof refused.problem === "string" ? "" : refused.problem.problem;
  expect(problem).toContain("headline:headline");
  expect(problem).not.toContain("excerpts:e1");
});

test("a failure of a story that readers do not see now is never old", async () => {
  const { story } = await storyWithOldFailure();
  await withdrawStory(editor, clock, { storyId: story.storyId, reason: "A test" });
  const later = await next(story, story.content, { headline: "Again" });
  expect(blocking(await report(later))).toContain("excerpts:e1");
});

test("a failure that came into the database with the story does not keep it from being corrected", async () => {
  const story = await savedStory(editor, { headline: "Imported", contributors: [] });
  expect(blocking(await report(story))).toEqual(["contributors:contributors"]);
  await database.db
    .updateTable("story")
    .set({
      state: "published",
      published_revision_id: story.revisionId,
      first_published_at: now,
      published_at: now,
    })
    .where("id", "=", story.storyId)
    .execute();
  const corrected = await next(story, story.content, { headline: "Imported, and corrected" });
  expect(await report(corrected)).toMatchObject({
    blocking: [],
    failures: [{ gate: "contributors", isNew: false }],
  });
  expect((await publish(editor, { storyId: story.storyId })).ok).toBe(true);
});

const unsigned = { gate: "contributors", part: "contributors", reason: "An agency's text" };

test("an override is a person's who may, with a reason; without them nothing goes out and nothing is kept", async () => {
  const { storyId, revisionId } = await savedStory(editor, { contributors: [] });
  const reporter = await staffBy(database.db, "reporter");
  const mayNot = new Set([...editor.actor.permissions].filter((one) => one !== "gate.override"));
  const refused = [
    await publish(editor, { storyId }),
    await publish(editor, { storyId, overrides: [{ ...unsigned, reason: "" }] }),
    await publish(editor, { storyId, overrides: [{ ...unsigned, part: "headline" }] }),
    await publish(reporter, { storyId, overrides: [unsigned] }),
    await publish(byNewsroom(database.db), { storyId, overrides: [unsigned] }),
    await publish(
      { ...editor, actor: { ...editor.actor, permissions: mayNot } },
      { storyId, overrides: [unsigned] },
    ),
  ];
  expect(refused.map(({ ok }) => ok)).toEqual(refused.map(() => false));
  const kept = await database.db
    .selectFrom("gate_override")
    .select("id")
    .where("revision_id", "=", revisionId)
    .execute();
  expect(kept).toEqual([]);
  expect((await publish(editor, { storyId, overrides: [unsigned] })).ok).toBe(true);
});

test("an override opens one gate at one place, for one revision", async () => {
  const story = await savedStory(editor, { contributors: [], headline: "…" });
  const both = [unsigned, { gate: "headline", part: "headline", reason: "As it was printed" }];
  const [one] = both;
  const half = await publish(editor, { storyId: story.storyId, overrides: one === undefined ? [] : [one] });
  expect(!half.ok && typeof half.problem !== "string" && blocking(half.problem.report)).toEqual([
    "headline:headline",
  ]);
  const at = new Date("2026-03-02T12:00:00Z");
  const scheduled = await scheduleStory(editor, clock, { storyId: story.storyId, at, overrides: both });
  expect(scheduled.ok && scheduled.value.report.failures.map(({ overridden }) => overridden?.by)).toEqual([
    "Edna",
    "Edna",
  ]);
  expect(blocking(await report(story))).toEqual([]);
  const later = await next(story, story.content, { blocks: [paragraphOf("And more.")] });
  expect(blocking(await report(later))).toEqual(["headline:headline", "contributors:contributors"]);
});

test("a revision of another story has no report, nor one that is not there", async () => {
  const contributors = [{ person: await personId(database.db), role: "By" }];
  const [one, other] = [
    await savedStory(editor, { contributors }),
    await savedStory(editor, { contributors }),
  ];
  const asked = { storyId: one.storyId, revisionId: other.revisionId };
  expect(await checkGates(database.db, clock, asked)).toBeNull();
  expect(await checkGates(database.db, clock, { ...asked, revisionId: "nothing" })).toBeNull();
});
