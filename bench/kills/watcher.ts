import { setTimeout as wait } from "node:timers/promises";
import { hasPage, listedFilms, NotAnswering, NotWhole, readFilm } from "./site.ts";
import type { Stage } from "./stage.ts";

/** Milliseconds that PostgreSQL is given to stand again after a kill; until then a page may say that the fault is ours. */
const databaseGrace = 15_000;

/** Reads the site as its readers do, all the time, at random places: nothing half-made may show, nothing acknowledged be missing. */
export const watch = async (stage: Stage): Promise<void> => {
  while (!stage.over) {
    if (stage.ready) await look(stage);
    await wait(stage.chance.next() * 400);
  }
};

const look = async (stage: Stage): Promise<void> => {
  const began = performance.now();
  try {
    await round(stage);
    stage.counts.rounds += 1;
  } catch (error) {
    if (error instanceof NotWhole) stage.halfMade.push(error.message);
    else if (!(error instanceof NotAnswering)) throw error;
    else if (isExcused(stage, error, began)) stage.counts.unanswered += 1;
    else stage.faults.push(`no answer while the newsroom should answer: ${error.message}`);
  }
};

/** Milliseconds within which this process hears that the server has ended. */
const newsGrace = 1000;

const isExcused = (stage: Stage, { status }: NotAnswering, began: number): boolean =>
  status === 0
    ? !stage.ready || stage.serverDown >= began - newsGrace
    : performance.now() - stage.databaseKilled < databaseGrace;

const round = async (stage: Stage): Promise<void> => {
  const { address } = stage.newsroom;
  const acknowledged = [...stage.acknowledged.keys()];
  const { underway } = stage;
  if (underway !== undefined && (await hasPage(address, underway.slug)))
    await readFilm(address, underway.slug);
  const listed = await listedFilms(address);
  for (const slug of acknowledged)
    if (!listed.has(slug)) stage.lost.push(`${slug} was acknowledged and is not listed`);
  const ours = [...listed].filter((slug) => slug.startsWith("killed-"));
  for (const slug of ours) {
    if (stage.chance.next() < 3 / ours.length) await readFilm(address, slug);
    else if (!(await hasPage(address, slug))) throw new NotWhole(`${slug} is listed and has no page`);
  }
};
