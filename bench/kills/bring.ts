import { setTimeout as wait } from "node:timers/promises";
import { type Film, makeFilm } from "./film.ts";
import { hasPage, NotAnswering } from "./site.ts";
import { rest, type Stage, untilReady } from "./stage.ts";

/** How often one command is repeated before it counts as a fault. */
const patience = 40;

/** Brings films in, one after the other, until told that it is enough. */
export const bringFilms = async (
  stage: Stage,
  seed: number,
  folder: string,
  enough: () => boolean,
): Promise<void> => {
  for (let number = 1; number === 1 || !enough(); number += 1) {
    const film = await makeFilm(folder, seed, number);
    const isAlone = stage.chance.next() < 0.3;
    if (isAlone) await rest(stage);
    await bringOne(stage, film);
    stage.wanted = true;
    await shows(stage, film);
  }
};

/** Some are published by a second command, some get captions in a second language by a third. */
const bringOne = async (stage: Stage, film: Film): Promise<void> => {
  const isDraft = stage.chance.next() < 0.25;
  const hasSubtitles = stage.chance.next() < 0.4;
  stage.underway = film;
  const added = await repeat(stage, addWords(film, isDraft));
  if (isDraft && added) await repeat(stage, ["publish", film.slug]);
  stage.acknowledged.set(film.slug, { film, languages: ["en"] });
  stage.underway = undefined;
  if (hasSubtitles && (await repeat(stage, subtitleWords(film))))
    stage.acknowledged.set(film.slug, { film, languages: ["en", "es"] });
  stage.say(`acknowledged: ${film.slug}`);
};

export const addWords = (film: Film, isDraft: boolean): string[] => [
  "add",
  film.path,
  "--title",
  film.title,
  "--captions",
  film.captions,
  ...(isDraft ? ["--draft"] : []),
];

export const subtitleWords = (film: Film): string[] => [
  "captions",
  "add",
  film.slug,
  film.subtitles,
  "--language",
  "es",
  "--kind",
  "subtitles",
];

/** The same command until it ends with 0. */
const repeat = async (stage: Stage, words: readonly string[]): Promise<boolean> => {
  for (let attempt = 1; attempt <= patience; attempt += 1) {
    const running = stage.newsroom.command(...words);
    stage.adding = running;
    const { code, signal, stderr } = await running.ended;
    stage.adding = undefined;
    stage.counts.commands += 1;
    if (code === 0) return true;
    stage.counts.repeated += 1;
    if (signal === null) stage.say(`  ${words[0]} ended with ${code}: ${lastLines(stderr)}`);
    await wait(100 + stage.chance.next() * 900);
  }
  stage.faults.push(`${words.join(" ")} was not acknowledged in ${patience} tries`);
  return false;
};

const lastLines = (said: string): string => said.trim().split("\n").slice(-12).join(" | ");

/** What was acknowledged has its page as soon as the newsroom answers. */
const shows = async (stage: Stage, film: Film): Promise<void> => {
  while (true) {
    await untilReady(stage);
    try {
      if (!(await hasPage(stage.newsroom.address, film.slug)))
        stage.lost.push(`${film.slug} was acknowledged and has no page`);
      return;
    } catch (error) {
      if (!(error instanceof NotAnswering)) throw error;
      await wait(100);
    }
  }
};
