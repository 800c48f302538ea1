import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../src/kit/id.ts";
import { openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import { followCut } from "../../src/newsroom/moment/follow-cut.ts";
import { ingestCut } from "../../src/newsroom/recording/ingest/ingest-cut.ts";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { diskFiles } from "../../src/platform/files/disk.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { ffmpegForTests } from "../support/make-media.ts";
import { axeFindingsInBoth } from "./axe.ts";
import { noBrowser, openBrowser } from "./pages-browser.ts";
import { openStudio, type StudioSite } from "./studio-site.ts";

// A producer's day: a file is dropped, the line is cut, the film appears; a name and a word are put right; it is published.

let database: TestDatabase;
let studio: StudioSite;
let browser: Browser;
let page: Page;
let folder: string;

/** Two seconds of picture, a tone, and captions inside the file. */
const makeFilm = async (path: string): Promise<void> => {
  const captions = join(folder, "captions.srt");
  await writeFile(
    captions,
    "1\n00:00:00,100 --> 00:00:01,000\n- ANA: The harber was empty.\n\n2\n00:00:01,000 --> 00:00:01,900\n- BEN: We had left by then.\n",
  );
  const sources = [
    "-f",
    "lavfi",
    "-i",
    "testsrc2=s=640x360:r=25:d=2",
    "-f",
    "lavfi",
    "-i",
    "sine=d=2:r=48000",
  ];
  const encoders = [
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
    "-b:v",
    "24M",
    "-minrate",
    "24M",
    "-maxrate",
    "24M",
  ];
  const rest = ["-bufsize", "24M", "-x264-params", "nal-hrd=cbr", "-pix_fmt", "yuv420p", "-c:a", "aac"];
  await ffmpegForTests([...sources, "-i", captions, ...encoders, ...rest, "-c:s", "mov_text", path]);
};

beforeAll(async () => {
  if (noBrowser !== null) return;
  folder = await mkdtemp(join(tmpdir(), "newsreel-recordings-"));
  database = await testDatabase();
  studio = await openStudio(database.db);
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(30_000);
  await context.addCookies([{ name: "newsroom", value: await producerSession(), url: studio.origin }]);
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await studio?.close();
  await database?.close();
  if (noBrowser === null) await rm(folder, { recursive: true, force: true });
});

const producerSession = async (): Promise<string> => {
  const staffId = newId();
  const row = { id: staffId, handle: "pia", name: "Pia Lund", role: "producer", email: "pia@example.org" };
  await database.db.insertInto("staff").values(row).execute();
  const from = { address: null, agent: null };
  const now = new Date();
  const { token } = await database.db
    .transaction()
    .execute(
      async (trx) => await startSession(trx, { staffId, method: "passkey", isProved: true, from, now }),
    );
  return token;
};

/** What the newsroom's worker does with the one cut that there is. */
const work = async (): Promise<void> => {
  const { db } = database;
  const cut = await db.selectFrom("cut").select("id").executeTakeFirstOrThrow();
  const tools = {
    db,
    files: diskFiles(join(studio.folder, "files")),
    clock: () => new Date(),
    ffmpeg: await openFfmpeg(undefined, process.env["PATH"] ?? ""),
    workFolder: join(studio.folder, "work"),
  };
  expect(await ingestCut(tools, cut.id)).toEqual({ state: "ready" });
  await followCut(db, { cutId: cut.id, previousCutId: null });
};

const findings = async (): Promise<string[]> => await axeFindingsInBoth(page);

describe.skipIf(noBrowser !== null)("a producer", () => {
  test("drops a film; the line is cut, and it arrives all the same", async () => {
    const film = join(folder, "the_empty-harbour.mp4");
    await makeFilm(film);
    await page.goto(`${studio.origin}/studio/recordings`);
    await page.getByRole("heading", { level: 1, name: "Recordings" }).waitFor();
    expect(await findings()).toEqual([]);
    let cuts = 0;
    let begun = 0;
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/api/uploads")) begun += 1;
    });
    await page.route("**/api/uploads/*", async (route) => {
      if (route.request().method() !== "PATCH" || cuts > 0) return await route.continue();
      cuts += 1;
      return await route.abort("connectionreset");
    });
    await page.locator("input[type=file]").setInputFiles(film);
    const dialog = page.getByRole("dialog", { name: "What is this file?" });
    expect(await dialog.getByLabel(/^Title of/).inputValue()).toBe("The empty harbour");
    expect(await findings()).toEqual([]);
    await dialog.getByRole("button", { name: "Upload it" }).click();
    await page.getByText("Waits for a worker").waitFor();
    // It goes on with what was begun.
    expect([cuts, begun]).toEqual([1, 1]);
  });

  test("sees it come in, and plays it while nobody else can", async () => {
    await work();
    await page
      .getByRole("row", { name: /The empty harbour/ })
      .getByRole("link")
      .click();
    await page.getByRole("heading", { level: 1, name: "The empty harbour" }).waitFor();
    const video = page.locator("video");
    await video.waitFor();
    await page
      .getByRole("option", { name: /harber/ })
      .getByText("harber")
      .click();
    await expect
      .poll(async () => await video.evaluate((one: HTMLVideoElement) => one.currentTime))
      .toBeGreaterThan(0.05);
    expect(await findings()).toEqual([]);
  });

  test("puts a word right by keyboard, and names who speaks once for all", async () => {
    await page.getByRole("listbox", { name: "Sentences" }).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    const area = page.getByLabel(/^Words/);
    await area.fill((await area.inputValue()).replace("harber", "harbour"));
    await page.keyboard.press("Control+Enter");
    await page.getByRole("option", { name: /harbour/ }).waitFor();
    await page.getByLabel("Name of ANA", { exact: true }).fill("Ana Berg");
    await page.getByRole("button", { name: "Name ANA everywhere" }).click();
    await page.getByLabel("Name of Ana Berg", { exact: true }).waitFor();
    const { words } = await database.db
      .selectFrom("sentence")
      .innerJoin("person", "person.id", "sentence.speaker_id")
      .select((of) => of.fn.countAll<number>().as("words"))
      .where("sentence.until_version", "is", null)
      .where("person.name", "=", "Ana Berg")
      .executeTakeFirstOrThrow();
    expect(words).toBe(1);
  });

  test("is told of somebody who was quicker, and loses nothing", async () => {
    const area = page.getByLabel(/^Words/);
    await page.getByRole("listbox", { name: "Sentences" }).focus();
    await page.keyboard.press("End");
    await area.fill("We had all left by then.");
    await page.evaluate(async () => {
      const [address] = /\/recordings\/\w+/.exec(location.pathname) ?? [""];
      const read = await fetch(`/api${address}/transcript`);
      const { sentences } = (await read.json()) as { sentences: { words: [number][] }[] };
      const last = sentences.at(-1)?.words.at(-1)?.[0];
      const edits = [{ do: "check-words", first: last, last }];
      const headers = {
        "content-type": "application/json",
        "x-newsreel": "1",
        "if-match": read.headers.get("etag") ?? "",
      };
      await fetch(`/api${address}/transcript`, { method: "POST", headers, body: JSON.stringify({ edits }) });
    });
    await page.getByRole("button", { name: "Save words" }).click();
    await page.getByText("Somebody has corrected it meanwhile").waitFor();
    expect(await findings()).toEqual([]);
    await page.getByRole("button", { name: "Look at how it stands" }).click();
    expect(await area.inputValue()).toBe("We had all left by then.");
    await page.getByText(/version 4/).waitFor();
    await page.getByRole("button", { name: "Save words" }).click();
    await page.getByRole("option", { name: /all left/ }).waitFor();
  });

  test("says what it is, and publishes it", async () => {
    for (const [view, heading] of [
      ["Used in", "Interviews and film"],
      ["Poster", "What stays in sight"],
      ["Cuts", "To look at"],
      ["Credits and chapters", "Chapters"],
      ["Facts", "Facts"],
    ] as const) {
      await page.getByRole("radio", { name: view }).click();
      await page.getByRole("heading", { level: 2, name: heading }).waitFor();
      expect(await findings()).toEqual([]);
    }
    await page.getByLabel("Summary").fill("A town by the sea, and who left it.");
    await page.getByRole("button", { name: "Save facts" }).click();
    await page.getByText("The facts are saved.").waitFor();
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await page.getByText("Published", { exact: true }).waitFor();
    const row = await database.db.selectFrom("recording").select(["state", "summary"]).executeTakeFirst();
    expect(row).toEqual({ state: "published", summary: "A town by the sea, and who left it." });
  });
});
