import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openFfmpeg } from "../../src/media/ffmpeg/check.ts";
import {
  enclosureStep,
  indexStep,
  peaksStep,
  probeStep,
  soundStep,
  type StepContext,
} from "../../src/media/pipeline.ts";
import type { Ladder } from "../../src/media/ladder.ts";
import { soundArguments } from "../../src/media/sound/arguments.ts";
import { planTracks } from "../../src/media/sound/plan.ts";
import { factsOf, must } from "./ladder.ts";
import { run, writeSound } from "./sound.ts";
import { mixSpeech, type Timeline } from "./timeline.ts";

/** Bits a second of an episode's sound: there is only speech in it. */
const bits = "40k";

/** The sound of an episode, as the newsroom would bring it in but for its bits, and the file for listeners, under `media/<slug>/`. */
export const makeEpisode = async (slug: string, timeline: Timeline): Promise<void> => {
  const workFolder = mkdtempSync(join(tmpdir(), "newsreel-sample-"));
  const master = join(workFolder, `${slug}.wav`);
  writeSound(master, mixSpeech(timeline));
  const ffmpeg = must(await openFfmpeg(undefined, process.env["PATH"] ?? ""));
  const context: StepContext = { ffmpeg, workFolder, download: true };
  const probe = must(await probeStep({ master }, context));
  const sound = must(await soundStep({ master, probe }, context));
  const smaller = soundArguments(
    master,
    planTracks(probe),
    new Map([["sound", { gain: sound.tracks[0]?.gain ?? 0, onlySide: null }]]),
    { seconds: probe.durationSeconds, padded: false },
    new Map([["sound", join(workFolder, "sound.mp4")]]),
  );
  run("nice", ["ffmpeg", "-v", "error", "-y", ...smaller.map((part) => (part === "128k" ? bits : part))]);
  const ladder: Ladder = {
    rate: { numerator: 48_000, denominator: 1 },
    frames: 0,
    videos: [],
    missingSeconds: 0,
  };
  const peaks = must(await peaksStep({ sound }, context));
  const enclosure = must(await enclosureStep({ sound, wanted: true }, context));
  const index = must(await indexStep({ ladder, sound }, context));
  const folder = new URL(`../media/${slug}/`, import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  const take = (file: string): string => {
    copyFileSync(join(workFolder, file), join(folder, basename(file)));
    return `media/${slug}/${basename(file)}`;
  };
  const media = {
    master: {
      name: `${slug}.wav`,
      bytes: statSync(master).size,
      sha256: createHash("sha256").update(readFileSync(master)).digest("hex"),
    },
    rate: index.rate,
    lengthUnits: index.lengthUnits,
    width: null,
    height: null,
    loudness: sound.loudness,
    renditions: index.renditions.map((rendition) =>
      Object.assign(factsOf(slug, rendition), { file: take(rendition.file) }),
    ),
    peaks: peaks === null ? null : take(peaks.file),
    storyboard: null,
    enclosure: enclosure === null ? null : { ...enclosure, file: take(enclosure.file) },
  };
  writeFileSync(join(folder, "media.json"), `${JSON.stringify(media, null, 2)}\n`);
  rmSync(workFolder, { recursive: true });
};
