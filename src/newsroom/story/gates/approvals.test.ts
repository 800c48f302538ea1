import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { heldBackOf, setHouse } from "../../../../test/support/gate-trial.ts";
import { paragraphOf, savedStory, staffBy } from "../../../../test/support/story.ts";
import type { By } from "../../staff/change.ts";
import type { RoleName } from "../../staff/permission.ts";
import { type ApprovalKind, approveRevision } from "../approve-revision.ts";
import { publishStory } from "../publish-story.ts";
import { saveStory, type SavedStory } from "../save-story.ts";

let database: TestDatabase;
const staff = new Map<RoleName, By>();
beforeAll(async () => {
  database = await testDatabase();
  for (const role of ["editor", "fact-checker", "legal"] as const)
    staff.set(role, await staffBy(database.db, role));
});
afterAll(async () => await database.close());

const clock = () => new Date("2026-03-01T12:00:00Z");
const by = (role: RoleName): By => staff.get(role) ?? expect.fail(`Nobody is ${role}`);

const approve = async ({ revisionId }: SavedStory, kind: ApprovalKind): Promise<void> => {
  expect(await approveRevision(by(kind), clock, { revisionId, kind })).toMatchObject({ ok: true });
};
const asked = async (story: SavedStory): Promise<string[]> =>
  (await heldBackOf(database.db, "approvals", story)).map((one) => one.split(":")[0] ?? "");

test.each([
  ["", []],
  ["editor", ["editor"]],
  ["legal", ["legal"]],
  ["editor, fact-checker", ["editor", "fact-checker"]],
  ["editor fact-checker legal", ["editor", "fact-checker", "legal"]],
] as const)("the house that asks for “%s” waits for just these, each in its own name", async (set, kinds) => {
  await setHouse(database.db, "story.approvals", set);
  const story = await savedStory(by("editor"));
  for (const [at, kind] of kinds.entries()) {
    expect(await asked(story)).toEqual(kinds.slice(at));
    await approve(story, kind);
  }
  expect(await asked(story)).toEqual([]);
});

test("nobody approves for another: who is not of the kind is refused, and the gate stays shut", async () => {
  await setHouse(database.db, "story.approvals", "legal");
  const story = await savedStory(by("editor"));
  const refused = await approveRevision(by("editor"), clock, { revisionId: story.revisionId, kind: "legal" });
  expect(!refused.ok && refused.problem).toContain("approval.legal");
  expect(await asked(story)).toEqual(["legal"]);
});

test("an approval is void after a change; and so for a story that is public", async () => {
  await setHouse(database.db, "story.approvals", "editor, fact-checker");
  const story = await savedStory(by("editor"));
  await approve(story, "fact-checker");
  expect((await publishStory(by("editor"), clock, story)).ok).toBe(true);
  const blocks = [...story.content.body.blocks, paragraphOf("And more.")];
  const next = await saveStory(by("editor"), clock, {
    storyId: story.storyId,
    content: { ...story.content, body: { ...story.content.body, blocks } },
    basedOn: story.revisionId,
  });
  if (!next.ok) throw new Error("not saved");
  expect(await asked(next.value)).toEqual(["editor", "fact-checker"]);
  expect((await publishStory(by("editor"), clock, { storyId: story.storyId })).ok).toBe(false);
  await approve(next.value, "fact-checker");
  expect((await publishStory(by("editor"), clock, { storyId: story.storyId })).ok).toBe(true);
});

test("what the house asks for since a story was published is asked of its next revision", async () => {
  await setHouse(database.db, "story.approvals", "");
  const story = await savedStory(by("editor"));
  expect((await publishStory(by("editor"), clock, story)).ok).toBe(true);
  await setHouse(database.db, "story.approvals", "legal");
  const next = await saveStory(by("editor"), clock, {
    storyId: story.storyId,
    content: { ...story.content, headline: "Another headline" },
    basedOn: story.revisionId,
  });
  expect(next.ok && (await asked(next.value))).toEqual(["legal"]);
});

test("an editor who publishes signs as one by that, and for a checker does not", async () => {
  await setHouse(database.db, "story.approvals", "editor");
  const story = await savedStory(by("editor"));
  expect(await asked(story)).toEqual(["editor"]);
  expect((await publishStory(by("editor"), clock, story)).ok).toBe(true);
  expect(await asked(story)).toEqual([]);
  await setHouse(database.db, "story.approvals", "fact-checker");
  const refused = await publishStory(by("editor"), clock, await savedStory(by("editor")));
  expect(!refused.ok && typeof refused.problem !== "string" && refused.problem.problem).toContain(
    "No fact-checker has approved this revision.",
  );
});
