import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { unitsToSeconds } from "../../src/kit/rate.ts";
import { testDatabase } from "../support/database.ts";
import { makeFrameFilm } from "../support/frame-film.ts";
import { spansFrom, steadyCues, triedRates, tryExcerpt } from "./excerpt-trial.ts";
import { openPlayerBrowser } from "./player-browser.ts";
import { openPlayerNewsroom } from "./player-newsroom.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let newsroom: Awaited<ReturnType<typeof openPlayerNewsroom>>;
let browser: Awaited<ReturnType<typeof openPlayerBrowser>>;

const frames = 480;

beforeAll(async () => {
  database = await testDatabase();
  newsroom = await openPlayerNewsroom(database.db);
  browser = await openPlayerBrowser();
}, 120_000);

afterEach(async () => await browser?.closePages());
afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
  await database?.close();
});

describe("an excerpt in a browser shows exactly its own frames, captions and bytes", () => {
  test.each(triedRates)(
    "of a film of $name frames a second",
    { timeout: 180_000 },
    async ({ name, rate }) => {
      const path = join(newsroom.folder, `${name}.mp4`);
      await makeFrameFilm(newsroom.ffmpeg.ffmpeg, { path, rate, frames });
      const cues = steadyCues(unitsToSeconds(frames, rate));
      const film = await newsroom.bringIn(path, { kind: "film", title: `Numbers at ${name}`, cues });
      expect(film.rate).toEqual(rate);
      const page = await browser.newPage();
      await page.addInitScript(() => localStorage.setItem("newsreel:captions", "en"));
      for (const span of spansFrom(rate.numerator, 3, frames, 60)) {
        const trial = await tryExcerpt(newsroom, page, film, span);
        expect(trial).toMatchObject({ first: span.start, last: span.end - 1, faults: [] });
      }
    },
  );
});
