import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { savedStory, staffBy } from "../../test/support/story.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { ok } from "../kit/result.ts";
import type { By } from "../newsroom/staff/change.ts";
import { listApprovals } from "../newsroom/story/approve-revision.ts";
import { findStory } from "../newsroom/story/story.store.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";
import { findToSign } from "./find-story.ts";
import { agrees, type Terminal } from "./story-agree.ts";
import { CommandProblem, type CommandTools } from "./tools.ts";

let database: TestDatabase;
let tools: CommandTools;
let edna: By;
let rita: By;
beforeAll(async () => {
  database = await testDatabase();
  edna = await staffBy(database.db, "editor", "Edna");
  rita = await staffBy(database.db, "reporter", "Rita");
  const config = readConfig({});
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles("/nowhere"), runs: false }),
    openFfmpeg: async () => ({ ok: false, problem: "none is needed" }),
  };
});
afterAll(async () => await database.close());

/** Types it as somebody, without a terminal. */
const typeAs = async ({ actor }: By, ...argv: string[]) =>
  await typeCommand(tools, [
    ...argv,
    "--as",
    `${actor.name === "Edna" ? "editor" : "reporter"}-${actor.staffId}`,
  ]);

const storyOf = async (storyId: string) => {
  const story = await findStory(database.db, storyId);
  if (story === null) throw new Error("no story");
  return story;
};

test.each([["publish"], ["approve", "--kind", "editor"], ["schedule", "--at", "2026-03-02T09:00Z"]])(
  "another's newest revision is signed by its number alone: story %s",
  async (...[command, ...flags]) => {
    const { storyId, revisionId, slug } = await savedStory(rita);
    const refused = await typeAs(edna, "story", command ?? "", slug, ...flags);
    expect([refused.code, refused.remarked]).toEqual([
      1,
      expect.stringMatching(/1, was saved by Rita, not by Edna\..*--revision 1/s),
    ]);
    expect(await listApprovals(database.db, revisionId)).toEqual([]);
    expect(await storyOf(storyId)).toMatchObject({ state: "draft", scheduled: null });
    expect(await typeAs(edna, "story", command ?? "", slug, ...flags, "--revision", "1")).toMatchObject({
      code: 0,
    });
    expect(await listApprovals(database.db, revisionId)).toMatchObject([{ kind: "editor", by: "Edna" }]);
  },
);

test("one's own newest revision needs no number", async () => {
  const { slug } = await savedStory(edna);
  expect(await typeAs(edna, "story", "publish", slug)).toMatchObject({ code: 0 });
});

test("at a terminal a yes is enough, and anything else does nothing", async () => {
  const { storyId, revisionId } = await savedStory(rita);
  const story = await storyOf(storyId);
  const asked: string[] = [];
  const find = async (answer: boolean) =>
    await findToSign(database.db, edna, story, undefined, async (question) => {
      asked.push(question);
      return answer;
    });
  expect((await find(true)).id).toBe(revisionId);
  expect(asked.join(" ")).toContain("was saved by Rita");
  await expect(find(false)).rejects.toThrow(CommandProblem);
});

const terminal = (isTTY: boolean) => {
  const streams = [new PassThrough(), new PassThrough()].map((stream) => Object.assign(stream, { isTTY }));
  const [stdin, stderr] = streams;
  if (stdin === undefined || stderr === undefined) throw new Error("two were made");
  return { stdin, stderr } satisfies Terminal;
};

test.each([
  ["y\n", true],
  ["YES\n", true],
  ["n\n", false],
  ["\n", false],
])("the answer %j", async (typed, says) => {
  const streams = terminal(true);
  const answer = agrees("Is it? ", streams);
  streams.stdin.end(typed);
  expect(await answer).toBe(says);
});

test("whoever ends the input says no; without a terminal nobody is asked", async () => {
  const streams = terminal(true);
  const answer = agrees("Is it? ", streams);
  streams.stdin.end();
  expect(await answer).toBe(false);
  expect(await agrees("Is it? ", terminal(false))).toBeNull();
});

test("a schedule's note for readers is shown and kept with it", async () => {
  const { storyId, slug } = await savedStory(edna);
  const typed = await typeAs(
    edna,
    "story",
    "publish",
    slug,
    "--at",
    "2026-03-02T09:00Z",
    "--note",
    "As announced",
  );
  expect(typed.code).toBe(0);
  expect(await storyOf(storyId)).toMatchObject({ scheduled: { note: "As announced" } });
  expect((await typeCommand(tools, ["story", "show", slug])).said).toContain("and says: As announced");
});
