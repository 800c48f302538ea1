import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { typeCommand } from "../../test/support/type-command.ts";
import { ffmpegForTests } from "../../test/support/make-media.ts";
import { ok } from "../kit/result.ts";
import { openFfmpeg } from "../media/ffmpeg/check.ts";
import { ensureAdministrator, writeRoles } from "../newsroom/staff/roles.store.ts";
import { readConfig } from "../platform/config.ts";
import { diskFiles } from "../platform/files/disk.ts";
import type { CommandTools } from "./tools.ts";

let database: TestDatabase;
let folder: string;
let tools: CommandTools;

beforeAll(async () => {
  database = await testDatabase();
  await writeRoles(database.db);
  await ensureAdministrator(database.db);
  folder = await mkdtemp(join(tmpdir(), "newsreel-cli-"));
  const config = readConfig({ DATA_DIR: folder });
  if (!config.ok) throw new Error(config.problem);
  tools = {
    config: config.value,
    clock: () => new Date("2026-03-01T12:00:00Z"),
    openNewsroom: async () => ok({ db: database.db, files: diskFiles(join(folder, "files")), runs: false }),
    openFfmpeg: async () => await openFfmpeg(process.env["FFMPEG_PATH"], process.env["PATH"] ?? ""),
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const type = async (...argv: string[]) => await typeCommand(tools, argv);

const captions = `1
00:00:00,200 --> 00:00:02,000
ADA: We land at noon.

2
00:00:02,200 --> 00:00:05,500
All is well with the ship.
`;

const makeFilm = async (): Promise<{ film: string; srt: string }> => {
  const film = join(folder, "the_harbour.mp4");
  const srt = join(folder, "the_harbour.srt");
  await ffmpegForTests(
    ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=24:d=6", "-f", "lavfi", "-i", "sine=d=6:r=48000"].concat([
      "-c:v",
      "libx264",
      "-preset",
      "ultrafast",
      "-pix_fmt",
      "yuv420p",
      "-c:a",
      "aac",
      "-y",
      film,
    ]),
  );
  await writeFile(srt, captions);
  return { film, srt };
};

test("a film is brought in, its words found, a moment made, a word corrected", async () => {
  const { film, srt } = await makeFilm();
  const added = await type("add", film, "--captions", srt, "--speaker", "Ada Byron", "--json");
  expect([added.code, added.remarked.includes("Stopped")]).toEqual([0, false]);
  expect(JSON.parse(added.said)).toMatchObject({
    slug: "the-harbour",
    title: "The harbour",
    state: "published",
    address: "http://localhost:4000/film/the-harbour",
    runningMilliseconds: 6000,
    words: 10,
    captions: ["en"],
  });
  expect((await type("list")).said).toContain("the-harbour");
  const shown = await type("transcript", "show", "the-harbour");
  expect(shown.said).toContain("Ada Byron\n  1. 0:00 We land at noon.");
  const moment = await type("moment", "film/the-harbour", "--words", "all is well", "--json");
  expect(JSON.parse(moment.said)).toMatchObject({ text: "All is well with the ship." });
  const again = await type("moment", "the-harbour", "--words", "ALL is well", "--json");
  expect(JSON.parse(again.said)).toEqual(JSON.parse(moment.said));
  const corrected = await type(
    "transcript",
    "correct",
    "the-harbour",
    "--sentence",
    "1",
    "--text",
    "We land at midnight.",
  );
  expect(corrected.said).toBe("Version 2 of the transcript is kept.\n");
  expect((await type("transcript", "export", "the-harbour", "--format", "srt")).said).toContain(
    "We land at midnight.",
  );
  expect((await type("transcript", "history", "the-harbour")).said.split("\n")).toHaveLength(3);
});

test("the same file again goes on with what is there", async () => {
  const { film, srt } = await makeFilm();
  const again = await type("add", film, "--captions", srt);
  expect(again.code).toBe(0);
  expect(again.remarked).toContain("was brought in before");
  expect((await type("list", "--json")).said.match(/"slug": "the-harbour/g)).toHaveLength(1);
});

test("captions that were forgotten are taken when the same file is brought in again with them", async () => {
  const film = join(folder, "forgotten.mp4");
  await ffmpegForTests([
    "-f",
    "lavfi",
    "-i",
    "testsrc2=s=320x180:r=24:d=6",
    "-c:v",
    "libx264",
    "-pix_fmt",
    "yuv420p",
    "-y",
    film,
  ]);
  expect((await type("add", film)).said).toContain("It has no captions");
  const { srt } = await makeFilm();
  expect(JSON.parse((await type("add", film, "--captions", srt, "--json")).said)).toMatchObject({
    words: 10,
    captions: ["en"],
  });
});

test.each([
  [["add", "/nowhere/film.mp4"], "/nowhere/film.mp4"],
  [["add", "film.mp4", "--captons", "x.srt"], "There is no --captons here"],
  [["add", "film.mp4", "--kind", "opera"], "film"],
  [["add", "film.mp4", "--topic", "moon"], 'newsreel topic add "moon"'],
  [["show", "nothing-of-that-name"], "nothing-of-that-name"],
  [["moment", "the-harbour", "--from", "1:99", "--to", "2:00"], "“1:99”"],
  [["moment", "the-harbour", "--words", "nobody said this"], "is not said in it"],
  [["moment", "the-harbour"], "--from 1:02 --to 1:10"],
  [["withdraw", "the-harbour"], "reason"],
  [["staff", "add", "eve", "--name", "Eve", "--role", "editor", "--as", "nobody"], "“nobody”"],
  [["chapter", "add", "the-harbour", "1:99", "x"], "“1:99”"],
  [["chapter", "remove", "the-harbour", "0:04"], "No chapter begins at 0:04"],
  [["setting", "set", "site.colour", "red"], "site.name"],
  [["transcript", "sing", "the-harbour"], "There are: show"],
  [["frobnicate"], "newsreel --help"],
  [["list", "one", "too", "many"], "one word too many"],
])("%j is refused in a plain sentence", async (argv, told) => {
  const { code, said, remarked } = await type(...argv);
  expect(remarked).toContain(told);
  expect(remarked).not.toMatch(/^ {4}at /m);
  expect([code, said]).toEqual([1, ""]);
});

test("chapters are set from a file, added, renamed, removed, and listed", async () => {
  const file = join(folder, "chapters.txt");
  await writeFile(file, "0:00 Opening\n0:03.5 The landing\n");
  expect((await type("chapter", "set", "the-harbour", file)).said).toBe(
    "0:00:00.000  0f   Opening\n0:00:03.500  84f  The landing\n",
  );
  await type("chapter", "add", "the-harbour", "48f", "The wait");
  await type("chapter", "rename", "the-harbour", "0:00:03.500", "Down");
  expect((await type("chapter", "remove", "the-harbour", "0")).said).toContain("The wait");
  expect((await type("chapter", "list", "the-harbour")).said).toBe(
    "0:00:02.000  48f  The wait\n0:00:03.500  84f  Down\n",
  );
  await writeFile(file, "0:00 Opening\n9:00 Late\n");
  expect((await type("chapter", "set", "the-harbour", file)).remarked).toContain("“Late” would begin after");
  await writeFile(file, "0:00 Opening\nthe end\n");
  expect((await type("chapter", "set", "the-harbour", file)).remarked).toContain(
    "chapters.txt, line 2: “the”",
  );
});

test("who may not is refused, whatever the command", async () => {
  await type("staff", "add", "vera", "--name", "Vera", "--role", "viewer");
  for (const argv of [
    ["publish", "the-harbour"],
    ["withdraw", "the-harbour", "--reason", "x"],
    ["edit", "the-harbour", "--title", "Mine"],
    ["chapter", "add", "the-harbour", "0:00", "Mine"],
    ["moment", "the-harbour", "--from", "0", "--to", "4"],
    ["transcript", "correct", "the-harbour", "--sentence", "1", "--text", "Mine"],
    ["topic", "add", "Mine"],
    ["person", "add", "Mine"],
    ["setting", "set", "site.name", "Mine"],
    ["credit", "add", "the-harbour", "--person", "Vera", "--role", "Director"],
    ["jobs", "retry", "000000000000"],
  ]) {
    const { code, remarked } = await type(...argv, "--as", "vera");
    expect({ argv, code, refused: remarked.includes("permission") }).toEqual({
      argv,
      code: 1,
      refused: true,
    });
  }
});

test("every command explains itself", async () => {
  const { said } = await type("--help");
  const names = [
    "add",
    "cut",
    "list",
    "show",
    "edit",
    "chapter",
    "publish",
    "withdraw",
    "moment",
    "search",
    "transcript",
    "captions",
  ].concat(["person", "topic", "series", "funder", "credit", "staff", "jobs", "setting"]);
  for (const name of names) {
    expect(said).toContain(name);
    const explained = await type(name, "--help");
    expect([name, explained.code, explained.said.includes("USAGE")]).toEqual([name, 0, true]);
  }
});
