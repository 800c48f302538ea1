/**
 * Makes the sample newsroom: `node sample/make/run.ts` for all of it, or with the names of parts: `content` (words,
 * facts and posters), `masters` (sound and pictures of what plays, into the temporary folder), `ladders` (renditions from
 * the masters); with slugs beside, of these recordings alone. The same scripts give the same words, times and drawings. Needs ffmpeg, flite, festival with
 * festvox-us-slt-hts, and the fonts EB Garamond, Inter and Liberation (Debian: fonts-ebgaramond fonts-inter fonts-liberation).
 */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { entries, writeNewsroom, writeRecording } from "./content.ts";
import { writeFilm, writeFilmSound } from "./film.ts";
import { writeInterview } from "./interview.ts";
import { makeLadder } from "./ladder.ts";
import { makeEpisode } from "./episode.ts";
import { episodeScripts } from "./script-episodes.ts";
import { filmScript } from "./script-film.ts";
import { archivistScript, technicianScript } from "./script-interviews.ts";
import type { Scene } from "./script.ts";
import { layOut, type Timeline } from "./timeline.ts";

const films: Readonly<Record<string, readonly Scene[]>> = {
  "the-lights-left-on": filmScript,
  "the-finger-on-the-line": archivistScript,
  "seven-minutes-at-muchea": technicianScript,
};

const scripts = { ...films, ...episodeScripts };

const masters = join(tmpdir(), "newsreel-sample-masters");
const masterOf = (slug: string): string => join(masters, `${slug}.mkv`);

const makeMaster = async (slug: string, timeline: Timeline): Promise<void> => {
  const wav = join(masters, `${slug}.wav`);
  if (slug === "the-lights-left-on") {
    await writeFilm(timeline, writeFilmSound(timeline, wav), wav, masterOf(slug));
  } else {
    await writeInterview(
      slug === "the-finger-on-the-line" ? "ruth-hallam" : "alec-dunmore",
      timeline,
      wav,
      masterOf(slug),
    );
  }
};

const wanted = process.argv.slice(2);
const parts = new Set(["content", "masters", "ladders"]);
const asked = (part: string): boolean => !wanted.some((one) => parts.has(one)) || wanted.includes(part);
const slugs = wanted.filter((one) => !parts.has(one));
const isMeant = (slug: string): boolean => slugs.length === 0 || slugs.includes(slug);

mkdirSync(masters, { recursive: true });
const timelines = new Map(
  Object.entries(scripts).flatMap(([slug, script]) =>
    isMeant(slug) ? [[slug, layOut(script)] as const] : [],
  ),
);
for (const [slug, timeline] of timelines) {
  if (!isMeant(slug)) continue;
  if (slug in episodeScripts) {
    if (asked("ladders")) await makeEpisode(slug, timeline);
    continue;
  }
  if (asked("masters")) {
    console.log(`${slug}: drawing ${Math.round(timeline.length / 1000)} s`);
    await makeMaster(slug, timeline);
  }
  if (asked("ladders")) {
    console.log(`${slug}: renditions`);
    await makeLadder(slug, masterOf(slug));
  }
}
if (asked("content")) {
  await writeNewsroom();
  for (const entry of entries.filter(({ slug }) => isMeant(slug))) {
    console.log(`${entry.slug}: words and poster`);
    await writeRecording(entry, timelines.get(entry.slug) ?? null);
  }
}
