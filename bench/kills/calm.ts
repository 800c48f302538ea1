import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../../test/support/free-port.ts";
import { addWords, subtitleWords } from "./bring.ts";
import { isOpen, type Newsroom, newsroomAt, stopServing } from "./newsroom.ts";
import { listedFilms, readFilm, type Shown } from "./site.ts";
import type { Acknowledged } from "./stage.ts";

/** Brings the same films in without any disturbance; those that the folder has from before are not brought in again. */
export const bringInCalm = async (
  program: string,
  folder: string,
  acknowledged: Iterable<Acknowledged>,
  say: (line: string) => void,
): Promise<{ dataFolder: string; shown: Map<string, Shown> }> => {
  const dataFolder = join(folder, "data");
  await mkdir(dataFolder, { recursive: true });
  const newsroom = newsroomAt(program, dataFolder, await freePort());
  const serving = newsroom.serve();
  try {
    if (!(await isOpen(newsroom, serving)))
      throw new Error(`It did not start: ${(await serving.ended).stderr}`);
    const there = await listedFilms(newsroom.address);
    const shown = new Map<string, Shown>();
    for (const one of acknowledged) {
      if (!there.has(one.film.slug)) await command(newsroom, addWords(one.film, false));
      let found = await readFilm(newsroom.address, one.film.slug);
      if (one.languages.includes("es") && found.parts["captions.es.vtt"] === undefined) {
        await command(newsroom, subtitleWords(one.film));
        found = await readFilm(newsroom.address, one.film.slug);
      }
      shown.set(one.film.slug, found);
      say(`undisturbed: ${one.film.slug}`);
    }
    return { dataFolder, shown };
  } finally {
    await stopServing(serving);
  }
};

const command = async (newsroom: Newsroom, words: readonly string[]): Promise<void> => {
  const { code, stderr } = await newsroom.command(...words).ended;
  if (code !== 0) throw new Error(`newsreel ${words[0]} ended with ${code}: ${stderr}`);
};
