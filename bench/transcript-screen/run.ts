/**
 * Three hours of speech in the studio's transcript, in a real browser: scrolled by the wheel, dragged by the scroll bar from end to
 * end, and gone through by the keys. No task of the main thread may take over 50 ms. Seed 2026.
 *
 * npm run proof transcript-screen
 */
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { installJobs } from "../../src/platform/jobs/queue.ts";
import { silentLog } from "../../src/platform/log.ts";
import { startPostgres } from "../../src/platform/postgres/supervisor.ts";
import { openBrowser } from "../../test/e2e/pages-browser.ts";
import { projectRoot } from "../../test/support/project-root.ts";
import { recordingWithWords } from "../../test/support/recording.ts";
import { staffBy } from "../../test/support/story.ts";
import { percentileOf, print } from "../archive/figure.ts";
import { freePort } from "../../test/support/free-port.ts";
import { launch, running } from "../pages/servers.ts";
import { type Smoothness, watched } from "./frames.ts";
import { speech } from "./speech.ts";

const hours = Number(process.env["HOURS"] ?? 3);
const root = projectRoot();

/** A producer's session. @returns its token */
const signIn = async (db: Database): Promise<string> => {
  const by = await staffBy(db, "producer", "A producer");
  const asked = { method: "password", isProved: true, from: { address: null, agent: null } } as const;
  const staffId = by.actor.staffId ?? "";
  const { token } = await db
    .transaction()
    .execute(async (trx) => await startSession(trx, { ...asked, staffId, now: new Date() }));
  return token;
};

/** By the wheel, as fast as a hand turns it. */
const byWheel = async (page: Page): Promise<void> => {
  await page.getByRole("listbox", { name: "Sentences" }).hover();
  for (let turn = 0; turn < 240; turn += 1) {
    await page.mouse.wheel(0, turn % 80 < 60 ? 240 : -360);
    await page.waitForTimeout(16);
  }
};

/** From the beginning to the end and back, a piece each frame. */
const byBar = async (page: Page): Promise<void> =>
  await page.getByRole("listbox", { name: "Sentences" }).evaluate(
    async (list) =>
      await new Promise<void>((resolve) => {
        const steps = 300;
        let step = 0;
        const next = (): void => {
          step += 1;
          const part = step <= steps ? step / steps : 2 - step / steps;
          list.scrollTop = part * (list.scrollHeight - list.clientHeight);
          if (step < 2 * steps) requestAnimationFrame(next);
          else resolve();
        };
        requestAnimationFrame(next);
      }),
  );

/** Sentence by sentence, word by word, and to the ends. */
const byKeys = async (page: Page): Promise<void> => {
  await page.getByRole("listbox", { name: "Sentences" }).focus();
  for (const key of ["End", "Home"]) await page.keyboard.press(key);
  for (let press = 0; press < 100; press += 1) await page.keyboard.press("ArrowDown");
  for (let press = 0; press < 60; press += 1) await page.keyboard.press("ArrowRight");
  for (let press = 0; press < 30; press += 1) await page.keyboard.press("d");
};

const report = (name: string, { longTasks, frames }: Smoothness): void => {
  const load = `load of the machine ${(loadavg()[0] ?? 0).toFixed(2)}`;
  const longest = Math.max(0, ...longTasks);
  print({
    figure: `${name}: tasks over 50 ms`,
    value: longTasks.length,
    unit: "",
    target: "0",
    beside: longTasks.length === 0 ? load : `the longest ${Math.round(longest)} ms, ${load}`,
    holds: longTasks.length === 0,
  });
  print({
    figure: `${name}: from frame to frame, median`,
    value: percentileOf(frames, 0.5),
    unit: "ms",
    target: "<= 17",
    beside: `99 of 100 within ${Math.round(percentileOf(frames, 0.99))} ms, ${frames.length} frames`,
    holds: percentileOf(frames, 0.5) <= 17,
  });
};

const folder = await mkdtemp(join(tmpdir(), "newsreel-transcript-screen-"));
const dataFolder = join(folder, "postgres");
const postgres = await startPostgres({ dataFolder, log: silentLog(), settings: { fsync: "off" } });
const db = openDatabase(postgres.connection);
try {
  await migrate(db, join(root, "db", "migrations"));
  await installJobs(postgres.connection);
  const sentences = speech(hours, 2026);
  const words = sentences.reduce((sum, one) => sum + one.words.length, 0);
  console.error(`${words} words in ${sentences.length} sentences`);
  const { recordingId } = await recordingWithWords(db, sentences, { title: "A long day", publish: false });
  const token = await signIn(db);
  const origin = `http://localhost:${await freePort()}`;
  const env = {
    DATA_DIR: join(folder, "data"),
    DATABASE_URL: postgres.connection.url,
    PORT: new URL(origin).port,
    PUBLIC_URL: origin,
  };
  const command = [process.execPath, join(root, "dist", "main.js"), "serve"];
  const server = await running(launch({ command, env }), origin);
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: "newsroom", value: token, url: origin }]);
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(`${origin}/studio/recordings/${recordingId}`);
    await page.getByRole("option").first().waitFor({ timeout: 60_000 });
    const opened = performance.now() - began;
    await page.waitForTimeout(2000);
    const beside = `${words} words in ${sentences.length} sentences, from the address to the first sentence`;
    print({ figure: "opened", value: opened, unit: "ms", beside, holds: true });
    report("by the wheel", await watched(page, async () => await byWheel(page)));
    report("by the scroll bar, end to end", await watched(page, async () => await byBar(page)));
    report("by the keys", await watched(page, async () => await byKeys(page)));
  } finally {
    await browser.close();
    await server.stop();
  }
} finally {
  await db.destroy();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
