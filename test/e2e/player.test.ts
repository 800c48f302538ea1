import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Rate, unitsToSeconds } from "../../src/kit/rate.ts";
import type { TestDatabase } from "../support/database.ts";
import { makeFrameFilm } from "../support/frame-film.ts";
import { spansFrom, steadyCues, triedRates, tryExcerpt } from "./excerpt-trial.ts";
import { openPlayerBrowser, type PlayerBrowser } from "./player-browser.ts";
import { openFilmNewsroom } from "./player-film.ts";
import type { BroughtFilm, PlayerNewsroom } from "./player-newsroom.ts";

let database: TestDatabase;
let newsroom: PlayerNewsroom;
/** At 25 frames a second. */
let sharedFilm: BroughtFilm;
let browser: PlayerBrowser;

/** Frames of each film. */
const frames = 240;

beforeAll(async () => {
  ({ database, newsroom, film: sharedFilm } = await openFilmNewsroom());
  browser = await openPlayerBrowser();
}, 120_000);

afterEach(async () => await browser?.closePages());
afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
  await database?.close();
});

/** A film of numbered frames with its captions; the one that was brought in for all tests where it has this rate. */
const filmAt = async (name: string, rate: Rate): Promise<BroughtFilm> => {
  const cues = steadyCues(unitsToSeconds(frames, rate));
  if (rate.numerator === sharedFilm.rate.numerator) {
    await newsroom.addWords(sharedFilm, { cues });
    return sharedFilm;
  }
  const path = join(newsroom.folder, `${name}.mp4`);
  await makeFrameFilm(newsroom.ffmpeg.ffmpeg, { path, rate, frames });
  return await newsroom.bringIn(path, { kind: "film", title: `Numbers at ${name}`, cues });
};

// A sample: `npm run proof excerpts` tries a hundred at each rate.
describe("an excerpt in a browser shows exactly its own frames, captions and bytes", () => {
  test.each(triedRates)(
    "of a film of $name frames a second",
    { timeout: 180_000 },
    async ({ name, rate }) => {
      const film = await filmAt(name, rate);
      expect(film.rate).toEqual(rate);
      const page = await browser.newPage();
      await page.addInitScript(() => localStorage.setItem("newsreel:captions", "en"));
      for (const span of spansFrom(rate.numerator, 2, frames, 60)) {
        const trial = await tryExcerpt(newsroom, page, film, span);
        expect(trial).toMatchObject({ first: span.start, last: span.end - 1, faults: [] });
      }
    },
  );
});
