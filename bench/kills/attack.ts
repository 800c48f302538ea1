import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chanceFrom } from "../archive/random.ts";
import { freePort } from "../../test/support/free-port.ts";
import { bringFilms } from "./bring.ts";
import { kill } from "./killer.ts";
import { newsroomAt } from "./newsroom.ts";
import { listedFilms, readFilm, type Shown } from "./site.ts";
import { keepServing, newStage, rest, type Stage, untilReady } from "./stage.ts";
import { watch } from "./watcher.ts";

export interface Attack {
  /** Path of the built main.js. */
  readonly program: string;
  /** An empty folder. */
  readonly folder: string;
  /** Where films are made, or stand from before. */
  readonly films: string;
  readonly seed: number;
  readonly kills: number;
  readonly say: (line: string) => void;
}

export interface Attacked {
  readonly stage: Stage;
  /** What each acknowledged film shows at the end, by its slug. */
  readonly shown: ReadonlyMap<string, Shown>;
}

/**
 * Films are brought in, the site is read, and processes are killed; then the newsroom is started afresh and everything
 * that was acknowledged is read whole.
 */
export const attack = async ({ program, folder, films, seed, kills, say }: Attack): Promise<Attacked> => {
  const dataFolder = join(folder, "data");
  await mkdir(dataFolder, { recursive: true });
  const stage = newStage(newsroomAt(program, dataFolder, await freePort()), chanceFrom(seed), say);
  const kept = keepServing(stage);
  const watched = watch(stage);
  try {
    let isEnough = false;
    const struck = kill(stage, kills).finally(() => (isEnough = true));
    await Promise.all([struck, bringFilms(stage, seed, films, () => isEnough)]);
    say("the kills are done; starting afresh");
    await rest(stage);
    stage.wanted = true;
    await untilReady(stage);
    return { stage, shown: await readAll(stage) };
  } finally {
    stage.over = true;
    await watched;
    await rest(stage);
    await kept;
  }
};

/** Nobody kills any more: whatever is wrong now is wrong. */
const readAll = async (stage: Stage): Promise<Map<string, Shown>> => {
  // What a killed worker had in hand is taken up within half a minute; here nothing of it may matter.
  await wait(1000);
  const shown = new Map<string, Shown>();
  const listed = await listedFilms(stage.newsroom.address);
  for (const [slug, { languages }] of stage.acknowledged) {
    if (!listed.has(slug)) stage.lost.push(`${slug} is not listed at the end`);
    try {
      const found = await readFilm(stage.newsroom.address, slug);
      shown.set(slug, found);
      for (const language of languages)
        if (found.parts[`captions.${language}.vtt`] === undefined)
          stage.lost.push(`${slug}: its captions in ${language}`);
    } catch (error) {
      stage.lost.push(`${slug} at the end: ${String(error)}`);
    }
  }
  return shown;
};
