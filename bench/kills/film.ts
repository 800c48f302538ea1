import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Chance, chanceFrom } from "../archive/random.ts";

/** A small film with its words; no two numbers give the same. */
export interface Film {
  readonly number: number;
  readonly title: string;
  readonly slug: string;
  /** Absolute paths. */
  readonly path: string;
  readonly captions: string;
  /** A second language, to be added afterwards. */
  readonly subtitles: string;
}

const sizes = ["320x180", "426x240", "480x270", "640x360"] as const;
const rates = ["24", "25", "30000/1001"] as const;
const words = "the harbour wakes slowly and nobody on the quay asks why a light still burns there".split(" ");

/** Makes film `number` of a seed: 3 to 6 seconds. One that stands in the folder already is taken as it is. */
export const makeFilm = async (folder: string, seed: number, number: number): Promise<Film> => {
  const chance = chanceFrom(seed * 1000 + number);
  const name = `killed-${seed}-${number}`;
  const path = join(folder, `${name}.mp4`);
  const film: Film = {
    number,
    title: `Killed ${seed} ${number}`,
    slug: name,
    path,
    captions: join(folder, `${name}.srt`),
    subtitles: join(folder, `${name}.es.srt`),
  };
  const seconds = chance.between(3, 6);
  const picture = pictureOf(chance, seconds);
  await mkdir(folder, { recursive: true });
  await writeFile(film.captions, subRip(chance, seconds, `Film ${number}:`));
  await writeFile(film.subtitles, subRip(chance, seconds, `Película ${number}:`));
  if (
    await access(path).then(
      () => false,
      () => true,
    )
  )
    await encode(path, picture, chance, seconds);
  return film;
};

/** Smooth, so that it stays below the limit of the bit rate: there x264 gives the same bytes each time. */
const pictureOf = (chance: Chance, seconds: number): string =>
  [
    `gradients=s=${chance.pick(sizes)}:r=${chance.pick(rates)}:d=${seconds}`,
    `nb_colors=${chance.between(3, 8)}:seed=${chance.between(1, 99_999)}:speed=0.02`,
  ].join(":");

const encode = async (path: string, picture: string, chance: Chance, seconds: number): Promise<void> => {
  const draft = `${path}.part.mp4`;
  const tone = `sine=f=${chance.between(200, 900)}:beep_factor=4:r=48000:d=${seconds}`;
  const inputs = ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", tone];
  const coding = [
    "-c:v",
    "libx264",
    "-preset",
    "veryfast",
    "-pix_fmt",
    "yuv420p",
    "-c:a",
    "aac",
    "-shortest",
  ];
  const child = spawn("ffmpeg", ["-v", "error", "-y", ...inputs, ...coding, draft], { stdio: "inherit" });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`ffmpeg could not make ${path}`);
  await rename(draft, path);
};

/** One cue a second. */
const subRip = (chance: Chance, seconds: number, opening: string): string =>
  Array.from({ length: seconds }, (_, second) => {
    const said = Array.from({ length: 5 }, () => chance.pick(words)).join(" ");
    return `${second + 1}\n00:00:0${second},100 --> 00:00:0${second},900\n${opening} ${said}.\n`;
  }).join("\n");
