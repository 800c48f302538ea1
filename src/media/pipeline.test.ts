import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { awkwardSources, makeNumberedFilm, numbersIn } from "../../test/support/make-media.ts";
import { mediaContext, valueOf, type MediaContext } from "../../test/support/media-context.ts";
import {
  ladderOf,
  largestOf,
  noCopy,
  type ProbedMaster,
  probedIn,
} from "../../test/support/probed-master.ts";
import type { Ladder } from "./ladder.ts";
import { usualLadder } from "./ladder/plan.ts";
import * as pipeline from "./pipeline.ts";
import type { StepContext } from "./pipeline.ts";

let media: MediaContext;
beforeAll(async () => {
  media = await mediaContext();
});
afterAll(async () => media.close());

/** By name: what two tests look at is made once. */
const masters = new Map<string, Promise<ProbedMaster>>();

const probed = async (name: string, make: (path: string) => Promise<unknown>): Promise<ProbedMaster> => {
  const master = masters.get(name) ?? probedIn(media, name, make);
  masters.set(name, master);
  return await master;
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe("a film with numbered frames", () => {
  it.each([
    ["24", { numerator: 24, denominator: 1 }],
    ["25", { numerator: 25, denominator: 1 }],
    ["30000/1001", { numerator: 30_000, denominator: 1001 }],
  ])("at %s keeps every frame at its place, encoded", async (name, rate) => {
    const taken = await probed(`numbered-${rate.numerator}.mp4`, (path) =>
      makeNumberedFilm(path, { rate, seconds: 5 }),
    );
    const ladder = await ladderOf(taken);
    const frames = Math.round((5 * rate.numerator) / rate.denominator);
    expect([ladder.rate, ladder.frames, name]).toEqual([
      rate,
      frames,
      `${rate.numerator}${rate.denominator > 1 ? "/1001" : ""}`,
    ]);
    const { file, width, height } = largestOf(ladder);
    expect(await numbersIn(join(taken.context.workFolder, file), width, height)).toEqual(upTo(frames));
  });

  it("keeps every frame when its own packets are kept, and smaller rungs have their key frames where it has them", async () => {
    const rate = { numerator: 25, denominator: 1 };
    const encoder = ["-c:v", "libx264", "-preset", "veryfast", "-g", "90", "-bf", "3"];
    const film = { rate, seconds: 7, width: 960, height: 540, encoder };
    const taken = await probed("fitting.mp4", (path) => makeNumberedFilm(path, film));
    const ladder = await ladderOf(taken, usualLadder);
    expect(ladder.videos.map(({ name, copied }) => [name, copied])).toEqual([
      ["v360", false],
      ["v540", true],
    ]);
    for (const { file, width, height } of ladder.videos)
      expect(await numbersIn(join(taken.context.workFolder, file), width, height)).toEqual(upTo(175));
    const sound = valueOf(await pipeline.soundStep(taken, taken.context));
    const cut = valueOf(await pipeline.indexStep({ ladder, sound }, taken.context));
    const [small, copied] = cut.renditions.map(({ index }) => index);
    expect(small?.starts).toEqual(copied?.starts);
    expect(small?.durations).toEqual(copied?.durations);
  });

  it("out of a film on tape has each frame of the film once", async () => {
    const taken = await probed("telecined.mpg", awkwardSources.telecined);
    expect(taken.probe.video).toMatchObject({
      scan: "telecine-top-first",
      rate: { numerator: 24_000, denominator: 1001 },
    });
    const { file, width, height } = largestOf(await ladderOf(taken));
    const numbers = await numbersIn(join(taken.context.workFolder, file), width, height);
    expect(numbers.length).toBeGreaterThanOrEqual(94);
    expect(numbers).toEqual(upTo(numbers.length));
  });

  it("out of uneven frames has the last one that was due at each time", async () => {
    const taken = await probed("uneven.mp4", awkwardSources.variableRate);
    expect(taken.probe.video).toMatchObject({ variableRate: true, rate: { numerator: 30, denominator: 1 } });
    const { file, width, height } = largestOf(await ladderOf(taken));
    const numbers = await numbersIn(join(taken.context.workFolder, file), width, height);
    expect(numbers).toHaveLength(120);
    for (const [at, number] of numbers.entries()) expect(at - (number ?? -9)).toBeLessThanOrEqual(2);
    expect(numbers.filter((number, at) => number === at).length).toBeGreaterThan(80);
  });
});

describe("what tape, cameras and phones give", () => {
  it.each<[string, keyof typeof awkwardSources, string, string[]]>([
    ["wide pixels become square", "anamorphic", "mp4", ["v360 640x360", "v540 960x540"]],
    ["4:3 stays 4:3", "fourByThree", "mp4", ["v360 480x360", "v480 640x480"]],
    ["a phone held upright stands upright", "rotated", "mp4", ["v360 360x640"]],
    ["fields of 4:3 tape become frames", "interlaced", "ts", ["v360 480x360", "v540 720x540"]],
    ["high dynamic range becomes standard", "hdr", "mp4", ["v360 640x360"]],
  ])("%s", async (_, kind, ending, sizes) => {
    const taken = await probed(`${kind}.${ending}`, awkwardSources[kind]);
    const ladder = await ladderOf(taken);
    expect(ladder.videos.map(({ name, width, height }) => `${name} ${width}x${height}`)).toEqual(sizes);
    const again = valueOf(
      await pipeline.probeStep(
        { master: join(taken.context.workFolder, largestOf(ladder).file) },
        await media.work(),
      ),
    );
    expect(again.video).toMatchObject({
      scan: "progressive",
      rotation: 0,
      hdr: null,
      pixelFormat: "yuv420p",
      colourMatrix: "bt709",
      width: again.video?.storedWidth,
      height: again.video?.storedHeight,
    });
    expect(again.video?.keyFrames).toMatchObject({ frames: ladder.frames, closed: true });
  });

  it("fields are told top first though the file says otherwise", async () => {
    const taken = await probed("interlaced.ts", awkwardSources.interlaced);
    expect(taken.probe.video?.scan).toBe("top-first");
  });
});

describe("a whole film", () => {
  let taken: ProbedMaster;
  beforeAll(async () => {
    const rate = { numerator: 25, denominator: 1 };
    taken = await probed("whole.mp4", (path) =>
      makeNumberedFilm(path, { rate, seconds: 5, width: 480, height: 270 }),
    );
  });

  const all = async (context: StepContext): Promise<unknown> => {
    const { master, probe } = taken;
    const ladder = valueOf(await pipeline.ladderStep({ master, probe, settings: noCopy }, context));
    const sound = valueOf(await pipeline.soundStep({ master, probe }, context));
    const stills = valueOf(await pipeline.stillsStep({ ladder }, context));
    const storyboard = valueOf(await pipeline.storyboardStep({ ladder }, context));
    const peaks = valueOf(await pipeline.peaksStep({ sound }, context));
    const index = valueOf(await pipeline.indexStep({ ladder, sound }, context));
    return { ladder, sound, stills, storyboard, peaks, index };
  };

  const prints = async (folder: string): Promise<Record<string, string>> => {
    const names = (await readdir(folder)).sort();
    const hashes = names.map(async (name): Promise<[string, string]> => {
      const bytes = await readFile(join(folder, name));
      return [name, createHash("sha256").update(bytes).digest("hex")];
    });
    return Object.fromEntries(await Promise.all(hashes));
  };

  it("gives pictures, sheet and waveform that are what they say", async () => {
    const context = taken.context;
    await all(context);
    const { stills, storyboard, peaks } = (await all(context)) as {
      stills: NonNullable<Awaited<ReturnType<typeof stillsOf>>>;
      storyboard: { width: number; height: number; starts: number[] };
      peaks: { count: number };
    };
    for (const picture of [
      stills.poster,
      ...stills.others,
      ...Object.values(stills.social),
      { ...storyboard, file: "storyboard.jpg" },
    ]) {
      const { width, height, format } = await sharp(join(context.workFolder, picture.file)).metadata();
      expect([width, height, format]).toEqual([picture.width, picture.height, "jpeg"]);
    }
    expect(stills.social["1x1"]).toMatchObject({ width: 270, height: 270 });
    expect(Buffer.from(stills.thumbhash, "base64").length).toBeGreaterThan(4);
    expect(storyboard.starts).toEqual([0, 2, 4]);
    const written = JSON.parse(await readFile(join(context.workFolder, "peaks.json"), "utf8")) as {
      peaks: number[];
    };
    expect(written.peaks).toHaveLength(peaks.count);
    expect(Math.abs(peaks.count - 100)).toBeLessThanOrEqual(1);
    expect(Math.max(...written.peaks)).toBeGreaterThan(20);
  });
  const stillsOf = async (context: StepContext, ladder: Ladder) =>
    valueOf(await pipeline.stillsStep({ ladder }, context));

  it("gives the same bytes when it is brought in again", async () => {
    // Where another test has brought it in already, nothing of that is made anew.
    const [one, other] = [taken.context, await media.work()];
    valueOf(await pipeline.probeStep(taken, other));
    expect(await all(one)).toEqual(await all(other));
    expect(await prints(one.workFolder)).toEqual(await prints(other.workFolder));
  });

  it("is not made again when it is whole, and is when anything is missing, short or half", async () => {
    const { context } = taken;
    await all(context);
    const before = await prints(context.workFolder);
    const file = join(context.workFolder, "v270.mp4");
    await utimes(file, 1, 1);
    await all(context);
    expect((await stat(file)).mtimeMs).toBe(1000);
    await truncate(file, 1000);
    await rm(join(context.workFolder, "sound.mp4"));
    await writeFile(join(context.workFolder, "stills.done.json"), '{"key":');
    await writeFile(join(context.workFolder, "part-ladder-v270.mp4"), "half");
    await all(context);
    expect(await prints(context.workFolder)).toEqual(before);
  });

  it("leaves no half file under a real name when it is stopped, and goes on after", async () => {
    const context = await media.work();
    const stop = new AbortController();
    const stopped = { ...context, signal: stop.signal, onProgress: () => stop.abort() };
    const { master, probe } = taken;
    await expect(pipeline.ladderStep({ master, probe, settings: noCopy }, stopped)).rejects.toMatchObject({
      kind: "aborted",
    });
    expect((await readdir(context.workFolder)).filter((name) => !name.startsWith("part-"))).toEqual([]);
    expect((await ladderOf({ ...taken, context })).frames).toBe(125);
    expect((await readdir(context.workFolder)).filter((name) => name.startsWith("part-"))).toEqual([]);
  });
});

it("a silent film has no sound, and a recording without picture no renditions with picture", async () => {
  const silent = await probed("silent.mp4", awkwardSources.silentFilm);
  expect(valueOf(await pipeline.soundStep(silent, silent.context))).toEqual({ loudness: null, tracks: [] });
  const heard = await probed("heard.mp3", awkwardSources.soundOnly);
  const ladder = await ladderOf(heard);
  expect(ladder.videos).toEqual([]);
  expect(valueOf(await pipeline.stillsStep({ ladder }, heard.context))).toBeNull();
  expect(valueOf(await pipeline.storyboardStep({ ladder }, heard.context))).toBeNull();
  const sound = valueOf(await pipeline.soundStep(heard, heard.context));
  const cut = valueOf(await pipeline.indexStep({ ladder, sound }, heard.context));
  expect(cut.rate).toEqual({ numerator: 48_000, denominator: 1 });
  expect(cut.lengthUnits / 48_000).toBeCloseTo(5, 0);
});
