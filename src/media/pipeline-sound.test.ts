import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  awkwardSources,
  ffmpegForTests,
  makeNumberedFilm,
  numbersIn,
} from "../../test/support/make-media.ts";
import { mediaContext, valueOf, type MediaContext } from "../../test/support/media-context.ts";
import { ladderOf, largestOf, type ProbedMaster, probedIn } from "../../test/support/probed-master.ts";
import { usualLadder } from "./ladder/plan.ts";
import * as pipeline from "./pipeline.ts";

let media: MediaContext;
beforeAll(async () => {
  media = await mediaContext();
});
afterAll(async () => media.close());

const probed = async (name: string, make: (path: string) => Promise<unknown>): Promise<ProbedMaster> =>
  await probedIn(media, name, make);

describe("sound", () => {
  const loudnessOf = async (path: string): Promise<number | null> => {
    const context = await media.work();
    const probe = valueOf(await pipeline.probeStep({ master: path }, context));
    return valueOf(await pipeline.soundStep({ master: path, probe }, context)).loudness;
  };

  it.each<[string, keyof typeof awkwardSources, string]>([
    ["on one side alone", "oneSided", "wav"],
    ["of six channels", "surround", "wav"],
    ["as two tracks of one channel", "splitTracks", "mov"],
    ["without picture", "soundOnly", "mp3"],
  ])("%s comes out as one stereo track at -16 LUFS", async (_, kind, ending) => {
    const taken = await probed(`${kind}.${ending}`, awkwardSources[kind]);
    const sound = valueOf(await pipeline.soundStep(taken, taken.context));
    expect(sound.tracks.map(({ name, role }) => [name, role])).toEqual([["sound", "main"]]);
    const made = join(taken.context.workFolder, "sound.mp4");
    expect(Math.abs((await loudnessOf(made)) ?? 0)).toBeCloseTo(16, 0);
    const { sound: tracks } = valueOf(await pipeline.probeStep({ master: made }, await media.work()));
    expect(tracks[0]).toMatchObject({ codec: "aac", channels: 2, sampleRate: 48_000 });
  });

  it("in other languages and audio description are renditions of their own; subtitles are taken out", async () => {
    const taken = await probed("many.mp4", awkwardSources.manyTracks);
    const sound = valueOf(await pipeline.soundStep(taken, taken.context));
    expect(sound.tracks.map(({ name, role, language, label }) => [name, role, language, label])).toEqual([
      ["sound", "main", "en", "English"],
      ["sound-es", "other", "es", "Español"],
      ["description", "description", "en", "Audio description"],
    ]);
    const captions = valueOf(await pipeline.captionsStep(taken, taken.context));
    expect(captions).toEqual([{ file: "captions-0.vtt", language: "en", title: "", hearingImpaired: false }]);
    const text = await readFile(join(taken.context.workFolder, "captions-0.vtt"), "utf8");
    expect(text).toContain("00:00.500 --> 00:02.000\nThe river rose.");
  });

  it("of a film stands in time with its picture and is as long", async () => {
    const rate = { numerator: 25, denominator: 1 };
    const taken = await probed("beeps.mp4", (path) => makeNumberedFilm(path, { rate, seconds: 6 }));
    const ladder = await ladderOf(taken);
    const sound = valueOf(await pipeline.soundStep(taken, taken.context));
    const { renditions } = valueOf(await pipeline.indexStep({ ladder, sound }, taken.context));
    const [video, audio] = ["video", "sound"].map(
      (kind) => renditions.find((each) => each.kind === kind)?.index,
    );
    const end = (index = video): number =>
      index === undefined
        ? 0
        : ((index.starts.at(-1) ?? 0) + (index.durations.at(-1) ?? 0)) / index.timescale;
    expect([video?.starts[0], audio?.starts[0]]).toEqual([0, 0]);
    expect(video?.starts).toEqual([0, 100_000]);
    expect(Math.abs(end(audio) - end(video))).toBeLessThan(0.03);
  });
});

describe("sound that begins before its picture, or after", () => {
  const rate = { numerator: 25, denominator: 1 };

  /** A click two seconds into the sound; either side is half a second late. */
  const late = async (path: string, side: "picture" | "sound"): Promise<void> => {
    await makeNumberedFilm(`${path}.mp4`, { rate, seconds: 4, sound: false });
    const click = "aevalsrc='if(between(n,96000,96010),0.9,0)':s=48000:d=4";
    const picture = ["-itsoffset", side === "picture" ? "0.5" : "0", "-i", `${path}.mp4`];
    const sound = ["-itsoffset", side === "sound" ? "0.5" : "0", "-f", "lavfi", "-i", click];
    await ffmpegForTests([
      ...picture,
      ...sound,
      "-map",
      "0:v",
      "-map",
      "1:a",
      "-c:v",
      "copy",
      "-c:a",
      "aac",
      path,
    ]);
  };

  const secondsOfClick = async (path: string): Promise<number> => {
    const raw = await ffmpegForTests(["-i", path, "-ac", "1", "-ar", "48000", "-f", "s16le", "pipe:1"]);
    const heights = Array.from({ length: raw.length / 2 }, (_, at) => Math.abs(raw.readInt16LE(at * 2)));
    const highest = heights.reduce((best, height, at) => (height > (heights[best] ?? 0) ? at : best), 0);
    return highest / 48_000;
  };

  it.each([
    ["picture", "ts"],
    ["sound", "ts"],
    ["picture", "mp4"],
    ["sound", "mkv"],
  ] as const)("stays in time: late %s, in %s", async (side, ending) => {
    const taken = await probed(`late-${side}.${ending}`, (path) => late(path, side));
    const ladder = await ladderOf(taken, usualLadder);
    valueOf(await pipeline.soundStep(taken, taken.context));
    const { file, width, height } = largestOf(ladder);
    const numbers = await numbersIn(join(taken.context.workFolder, file), width, height);
    const click = await secondsOfClick(join(taken.context.workFolder, "sound.mp4"));
    // The click and frame 50 belong together, but for the half second by which one side is late.
    const shift = side === "picture" ? -0.5 : 0.5;
    expect(Math.abs(click - (numbers.indexOf(50) / 25 + shift))).toBeLessThan(0.045);
  });
});
