import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { recordingWithWords, spoken } from "../../test/support/recording.ts";
import { staffBy } from "../../test/support/story.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { ok } from "../kit/result.ts";
import { decideSuggestion } from "../newsroom/story/suggestion/decide-suggestion.ts";
import { makeSuggestion } from "../newsroom/story/suggestion/make-suggestion.ts";
import { readConfig } from "../platform/config.ts";
import { describeRecording } from "./describe.ts";
import { diskFiles } from "../platform/files/disk.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let tools: CommandTools;
let handle: string;
beforeAll(async () => {
  database = await testDatabase();
  const edna = await staffBy(database.db, "editor", "Edna");
  handle = `editor-${edna.actor.staffId}`;
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

const type = async (...argv: string[]) => await typeCommand(tools, ["story", ...argv]);

test("a pitch is made, moved on and found on the board by commands alone", async () => {
  const slug = (await type("pitch", "The lighthouse", "--as", handle)).said.trim();
  const moved = ["--stage", "edit", "--due", "2026-12-01", "--waits-for", "legal", "--why", "names"];
  expect(await type("desk", slug, ...moved, "--as", handle)).toMatchObject({ code: 0 });
  expect((await type("board", "--stage", "edit")).said).toBe(
    `edit       ${slug}  Edna  due 2026-12-01  waits for legal: names\n`,
  );
  expect((await type("desk", slug, "--stage", "soon", "--as", handle)).code).toBe(1);
});

test("a comment is said, answered, resolved and kept by commands alone", async () => {
  const slug = (await type("pitch", "The harbour", "--as", handle)).said.trim();
  const thread = (await type("comment", slug, "Who counted?", "--as", handle)).said.trim();
  await type("answer", thread, "I did.", "--as", handle);
  await type("resolve", thread, "--as", handle);
  expect((await type("comments", slug)).said).toBe("Nothing.\n");
  expect((await type("comments", slug, "--all")).said).toContain("I did.");
});

test("what colleagues propose is told until it is decided, and with --all afterwards", async () => {
  const slug = (await type("pitch", "The pier", "--as", handle)).said.trim();
  const story = await database.db
    .selectFrom("story")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  const [ada, clock] = [await staffBy(database.db, "editor", "Ada"), () => new Date()];
  const proposed = {
    storyId: story.id,
    blockId: "p1",
    quoted: "at noon",
    proposed: "at one",
    why: "The log.",
  };
  const made = await makeSuggestion(ada, clock, proposed);
  const suggestionId = made.ok ? made.value : "";
  expect((await type("suggestions", slug)).said).toMatch(
    /Ada, .*\n {2}“at noon” → “at one”\n {2}The log\.\n/,
  );
  await decideSuggestion(ada, clock, { suggestionId, as: "declined" });
  expect((await type("suggestions", slug)).said).toBe("Nothing.\n");
  expect((await type("suggestions", slug, "--all")).said).toContain("declined by Ada");
});

test("who speaks and is no person yet is told with what to do next", async () => {
  const { recordingId, slug } = await recordingWithWords(
    database.db,
    spoken("Jim: We see the Earth", "SPEAKER 2: Roger", "Jim: Just passing over the Moon"),
  );
  const told = await describeRecording(database.db, "https://newsreel.test", recordingId);
  expect(told.facts.unknownSpeakers).toEqual(["Jim", "SPEAKER 2"]);
  expect(told.lines).toContain("Speakers who are no people of the newsroom's yet: “Jim”, “SPEAKER 2”.");
  expect(told.lines).toContain(
    `Name each once for all: newsreel transcript correct ${slug} --rename "Jim" --speaker "FIRST LAST"`,
  );
});
