/**
 * Excerpts in a real browser, frame by frame: of each of three films whose frames bear their numbers, 50 random spans
 * are played from the excerpt's page, played again and sought in; every frame that was visible, every caption and every
 * byte fetched is looked at.
 *
 * npm run proof excerpts
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unitsToSeconds } from "../../src/kit/rate.ts";
import { openDatabase } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { installJobs } from "../../src/platform/jobs/queue.ts";
import { silentLog } from "../../src/platform/log.ts";
import { startPostgres } from "../../src/platform/postgres/supervisor.ts";
import {
  type ExcerptTrial,
  type TriedSpan,
  spansFrom,
  steadyCues,
  triedRates,
  tryExcerpt,
} from "../../test/e2e/excerpt-trial.ts";
import { openPlayerBrowser } from "../../test/e2e/player-browser.ts";
import { type PlayerNewsroom, openPlayerNewsroom } from "../../test/e2e/player-newsroom.ts";
import { makeFrameFilm } from "../../test/support/frame-film.ts";
import { projectRoot } from "../../test/support/project-root.ts";

const spansOfEach = Number(process.env["EXCERPTS"] ?? 50);
const frames = 1500;
const longest = 90;

interface Tried {
  readonly span: TriedSpan;
  readonly trial: ExcerptTrial;
}

const tryFilm = async (
  newsroom: PlayerNewsroom,
  { name, rate }: (typeof triedRates)[number],
): Promise<Tried[]> => {
  const path = join(newsroom.folder, `${name}.mp4`);
  await makeFrameFilm(newsroom.ffmpeg.ffmpeg, { path, rate, frames });
  const cues = steadyCues(unitsToSeconds(frames, rate));
  const film = await newsroom.bringIn(path, { kind: "film", title: `Numbers at ${name}`, cues });
  const browser = await openPlayerBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => localStorage.setItem("newsreel:captions", "en"));
    const tried: Tried[] = [];
    for (const span of spansFrom(rate.numerator, spansOfEach, frames, longest)) {
      const trial = await tryExcerpt(newsroom, page, film, span);
      tried.push({ span, trial });
      for (const fault of trial.faults) console.error(`${name} [${span.start}, ${span.end}): ${fault}`);
      if (tried.length % 10 === 0) console.error(`${name}: ${tried.length} of ${spansOfEach}`);
    }
    return tried;
  } finally {
    await browser.close();
  }
};

const figure = (name: string, value: number, unit: string, target: string, holds: boolean): void =>
  console.log(JSON.stringify({ figure: name, value, unit, target, holds }));

const report = (tried: readonly Tried[]): void => {
  const all = spansOfEach * triedRates.length;
  const count = (name: string, holds: (one: Tried) => boolean): void => {
    const right = tried.filter(holds).length;
    figure(name, right, `of ${all}`, `${all}`, right === all);
  };
  count("first frame shown is the excerpt's first", ({ span, trial }) => trial.first === span.start);
  count("last frame shown is the excerpt's last", ({ span, trial }) => trial.last === span.end - 1);
  count(
    "played again, both are right",
    ({ span, trial }) => trial.replayFirst === span.start && trial.replayLast === span.end - 1,
  );
  count("seeks inside show the frame asked for", ({ trial }) =>
    trial.seeks.every(({ wanted, shown }) => wanted === shown),
  );
  count(
    "no other frame was visible, captions clipped, bytes of the touched segments alone",
    ({ trial }) => trial.faults.length === 0,
  );
  const waits = tried.map(({ trial }) => trial.wait).sort((a, b) => a - b);
  figure(
    "from the press to the first frame, median",
    Math.round(waits[Math.floor(waits.length / 2)] ?? 0),
    "ms",
    "",
    true,
  );
};

const folder = await mkdtemp(join(tmpdir(), "newsreel-excerpts-"));
const postgres = await startPostgres({ dataFolder: folder, log: silentLog(), settings: { fsync: "off" } });
const db = openDatabase(postgres.connection);
try {
  await migrate(db, join(projectRoot(), "db", "migrations"));
  await installJobs(postgres.connection);
  const newsroom = await openPlayerNewsroom(db);
  try {
    const tried: Tried[] = [];
    for (const film of triedRates) tried.push(...(await tryFilm(newsroom, film)));
    report(tried);
  } finally {
    await newsroom.close();
  }
} finally {
  await db.destroy();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
