/**
 * Typing in a story of 5,000 words in the studio: milliseconds from the instant that the browser gives a key to the paint
 * that shows it, in Chromium, with the server, its database and the browser on this one machine. Half of the keys with
 * nothing beside the text, half with the comments open, eight of them marked in the text.
 *
 * npm run proof typing
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startSession } from "../../src/newsroom/staff/sign-in/session.store.ts";
import { beginThread } from "../../src/newsroom/story/comment/say-comment.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import { type Database, openDatabase } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { installJobs } from "../../src/platform/jobs/queue.ts";
import { silentLog } from "../../src/platform/log.ts";
import { startPostgres } from "../../src/platform/postgres/supervisor.ts";
import { openBrowser } from "../../test/e2e/pages-browser.ts";
import { projectRoot } from "../../test/support/project-root.ts";
import { personId, staffBy } from "../../test/support/story.ts";
import { freePort } from "../../test/support/free-port.ts";
import { launch, running } from "../pages/servers.ts";
import { longStory } from "./long-story.ts";
import { quantile, typeKeys } from "./measure.ts";

const keys = Number(process.env["KEYS"] ?? 500);
const comments = 8;

/** A newsroom with the story and somebody who is signed in. @returns the story's id and the session's token */
const fill = async (db: Database): Promise<{ storyId: string; token: string }> => {
  const now = new Date();
  const clock = () => now;
  const by = await staffBy(db, "editor", "An editor");
  const content = longStory(await personId(db));
  const saved = await saveStory(by, clock, { content, basedOn: null });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  const { storyId } = saved.value;
  for (const block of content.body.blocks.filter((one) => one.kind === "paragraph").slice(0, comments)) {
    const [first] = block.content;
    const quoted = first?.type === "text" ? first.text.slice(5, 30) : "";
    await beginThread(by, clock, { storyId, blockId: block.id, quoted, text: "Is it so?" });
  }
  const { token } = await db.transaction().execute(
    async (trx) =>
      await startSession(trx, {
        staffId: by.actor.staffId ?? "",
        method: "password",
        isProved: true,
        from: { address: null, agent: null },
        now,
      }),
  );
  return { storyId, token };
};

const openStory = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole("textbox", { name: "Story", exact: true }).waitFor();
  await toTheMiddle(page);
  // The first keys load and compile what the later ones find there.
  await typeKeys(page, 50);
};

const toTheMiddle = async (page: Page): Promise<void> => {
  await page.locator(".story-body p").nth(20).click();
  await page.keyboard.press("End");
};

const report = (name: string, times: readonly number[]): void => {
  const rounded = (share: number): number => Math.round(quantile(times, share) * 10) / 10;
  const beside = `median ${rounded(0.5)} ms, 95 of 100 within ${rounded(0.95)} ms, ${times.length} keys`;
  const value = rounded(0.99);
  console.log(JSON.stringify({ figure: name, value, unit: "ms", target: "< 30", beside, holds: value < 30 }));
};

const folder = await mkdtemp(join(tmpdir(), "newsreel-typing-"));
const postgres = await startPostgres({ dataFolder: join(folder, "postgres"), log: silentLog() });
const db = openDatabase(postgres.connection);
try {
  await migrate(db, join(projectRoot(), "db", "migrations"));
  await installJobs(postgres.connection);
  const { storyId, token } = await fill(db);
  const origin = `http://localhost:${await freePort()}`;
  const env = {
    DATA_DIR: join(folder, "data"),
    DATABASE_URL: postgres.connection.url,
    PORT: new URL(origin).port,
    PUBLIC_URL: origin,
  };
  const command = [process.execPath, join(projectRoot(), "dist", "main.js"), "serve"];
  const server = await running(launch({ command, env }), origin);
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: "newsroom", value: token, url: origin }]);
    const page = await context.newPage();
    await openStory(page, `${origin}/studio/stories/${storyId}`);
    report("a key in a story of 5,000 words, until it is painted, p99", await typeKeys(page, keys));
    await page.getByRole("button", { name: "Comments", exact: true }).click();
    await page.getByRole("region", { name: "Comments" }).waitFor();
    await toTheMiddle(page);
    report("the same with its comments open beside it, p99", await typeKeys(page, keys));
  } finally {
    await browser.close();
    await server.stop();
  }
} finally {
  await db.destroy();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
