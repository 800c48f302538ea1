import type { Page } from "playwright-core";
import { type Rate, unitsToSeconds } from "../../src/kit/rate.ts";
import type { RenditionIndex } from "../../src/media/fragment-index.ts";
import { listRenditionFiles } from "../../src/newsroom/recording/public-cut.store.ts";
import { type SeenFrame, currentFrame, takeFrames, waitForEnd } from "./player-browser.ts";
import type { BroughtFilm, PlayerNewsroom } from "./player-newsroom.ts";

/** Frames [start, end) of a film. */
export interface TriedSpan {
  readonly start: number;
  readonly end: number;
}

/** What a reader of the excerpt's page saw and fetched. */
export interface ExcerptTrial {
  /** The first frame that was visible, and the one that stood at the end; -1 where there was none. */
  readonly first: number;
  readonly last: number;
  readonly replayFirst: number;
  readonly replayLast: number;
  /** From the press to the first frame, in milliseconds. */
  readonly wait: number;
  /** Asked for and shown, when seeking inside. */
  readonly seeks: readonly { readonly wanted: number; readonly shown: number }[];
  /** Everything that is wrong; empty where all is right. */
  readonly faults: readonly string[];
}

/** Plays a moment on its own page to its end, again, and seeks in it, watching each frame, cue and byte. */
export const tryExcerpt = async (
  newsroom: PlayerNewsroom,
  page: Page,
  film: BroughtFilm,
  span: TriedSpan,
): Promise<ExcerptTrial> => {
  const id = await newsroom.makeMoment(film, span.start, span.end);
  const ranges: ByteAsked[] = [];
  const note = (request: { url(): string; headers(): Record<string, string> }): void => {
    const name = /\/media\/[^/]+\/(?<name>[^/.]+)\.mp4/.exec(request.url())?.groups?.["name"];
    if (name !== undefined) ranges.push(byteAsked(name, request.headers()["range"]));
  };
  page.on("request", note);
  await page.goto(`${newsroom.address}/moment/${id}`);
  const limit = 20_000 + unitsToSeconds(span.end - span.start, film.rate) * 2000;
  await page.click("[data-play]");
  await waitForEnd(page, limit);
  const played = await lookAt(page);
  await page.getByRole("button", { name: "Play again" }).click();
  await waitForEnd(page, limit);
  const replayed = withoutStanding(await lookAt(page), span.end - 1);
  const seeks = await trySeeks(page, film.rate, span);
  page.off("request", note);
  const faults = [
    ...frameFaults("played", played, span),
    ...frameFaults("played again", replayed, span),
    ...seeks
      .filter(({ wanted, shown }) => wanted !== shown)
      .map(({ wanted, shown }) => `a seek to frame ${wanted} showed ${shown}`),
    ...(await captionFaults(page, film.rate, span)),
    ...(await byteFaults(newsroom, film, span, ranges)),
  ];
  return {
    first: played.frames[0]?.number ?? -1,
    last: played.standing,
    wait: played.frames[0]?.sincePress ?? Number.NaN,
    replayFirst: replayed.frames[0]?.number ?? -1,
    replayLast: replayed.standing,
    seeks,
    faults,
  };
};

interface Look {
  /** Those that a reader could see. */
  readonly frames: readonly SeenFrame[];
  /** The one that stands there now. */
  readonly standing: number;
}

/** Until a replay's first frame comes, the last of before stands there. */
const withoutStanding = (look: Look, last: number): Look => {
  const begun = look.frames.findIndex(({ number }) => number !== last);
  return begun < 0 ? look : { ...look, frames: look.frames.slice(begun) };
};

const lookAt = async (page: Page): Promise<Look> => {
  // The frame of the last seek is presented soon after it.
  await page.waitForTimeout(150);
  const frames = await takeFrames(page);
  return { frames: frames.filter(({ visible }) => visible), standing: await currentFrame(page) };
};

/** Frames outside the span that were visible, a wrong first or last. */
const frameFaults = (when: string, { frames, standing }: Look, span: TriedSpan): string[] => {
  const outside = frames
    .filter(({ number }) => number < span.start || number >= span.end)
    .map(({ number }) => number);
  const first = frames[0]?.number;
  return [
    ...(outside.length > 0 ? [`${when}: frames ${outside.join(", ")} were visible`] : []),
    ...(first === span.start ? [] : [`${when}: the first frame was ${first}, not ${span.start}`]),
    ...(standing === span.end - 1 ? [] : [`${when}: the last frame was ${standing}, not ${span.end - 1}`]),
  ];
};

/** Seeks by the player's own clock to the first, middle and last frame, and to times outside, which must stay inside. */
const trySeeks = async (
  page: Page,
  rate: Rate,
  span: TriedSpan,
): Promise<{ wanted: number; shown: number }[]> => {
  const length = span.end - span.start;
  const middle = Math.floor(length / 2);
  const places = [
    { wanted: span.start, clock: -3 },
    { wanted: span.start + middle, clock: unitsToSeconds(middle, rate) },
    { wanted: span.end - 1, clock: unitsToSeconds(length, rate) + 5 },
    { wanted: span.start, clock: 0 },
  ];
  const seeks = [];
  for (const { wanted, clock } of places) {
    await page.evaluate(async (time) => {
      const host = document.querySelector("newsreel-video") as HTMLElement & {
        currentTime: number;
        video: HTMLVideoElement;
      };
      const seeked = new Promise((resolve) => host.video.addEventListener("seeked", resolve, { once: true }));
      host.currentTime = time;
      await seeked;
    }, clock);
    seeks.push({ wanted, shown: await shownAfterSeek(page, wanted) });
  }
  return seeks;
};

/** The frame that stands there once the wanted one has had a second to come. */
const shownAfterSeek = async (page: Page, wanted: number): Promise<number> => {
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await currentFrame(page)) === wanted) break;
    await page.waitForTimeout(50);
  }
  return currentFrame(page);
};

/** Cues are there, and none reaches beyond the excerpt. */
const captionFaults = async (page: Page, rate: Rate, span: TriedSpan): Promise<string[]> => {
  const cues = await page.evaluate(() => {
    const host = document.querySelector("newsreel-video") as HTMLElement & { video: HTMLVideoElement };
    return [...host.video.textTracks]
      .filter(({ kind }) => kind === "captions" || kind === "subtitles")
      .flatMap((track) => [...(track.cues ?? [])].map(({ startTime, endTime }) => ({ startTime, endTime })));
  });
  const origin = await page.evaluate(() => {
    const { recorder } = globalThis as unknown as {
      recorder: { current: () => number; video: HTMLVideoElement };
    };
    return { frame: recorder.current(), time: recorder.video.currentTime };
  });
  // The frame that stands there tells where media time lies on the film's timeline, to half a frame.
  const shift = unitsToSeconds(origin.frame + 0.5, rate) - origin.time;
  const [from, to] = [unitsToSeconds(span.start, rate) - 0.002, unitsToSeconds(span.end, rate) + 0.002];
  const beyond = cues.filter(({ startTime, endTime }) => startTime + shift < from || endTime + shift > to);
  return [
    ...(cues.length === 0 ? ["no caption was there"] : []),
    ...beyond.map(
      ({ startTime, endTime }) => `a caption showed from ${startTime + shift} to ${endTime + shift} s`,
    ),
  ];
};

/** Bytes [start, end) of a rendition that were asked for. */
interface ByteAsked {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const byteAsked = (name: string, range: string | undefined): ByteAsked => {
  const match = /^bytes=(\d+)-(\d+)$/.exec(range ?? "");
  return match === null
    ? { name, start: 0, end: Number.POSITIVE_INFINITY }
    : { name, start: Number(match[1]), end: Number(match[2]) + 1 };
};

/** Each range lies in the file's head or in a segment that touches the excerpt (of sound: from where the picture's first begins). */
const byteFaults = async (
  newsroom: PlayerNewsroom,
  film: BroughtFilm,
  span: TriedSpan,
  asked: readonly ByteAsked[],
): Promise<string[]> => {
  const renditions = await listRenditionFiles(newsroom.db, film.cutId);
  const [start, end] = [unitsToSeconds(span.start, film.rate), unitsToSeconds(span.end, film.rate)];
  const picture = renditions.find(({ kind }) => kind === "video")?.index;
  const begins = picture === undefined ? start : firstSegment(picture, start, end);
  return asked.flatMap((bytes) => {
    const rendition = renditions.find(({ name }) => name === bytes.name);
    if (rendition === undefined) return [`bytes of ${bytes.name} were fetched`];
    const { index } = rendition;
    const from = rendition.kind === "video" ? start : begins;
    const allowed = index.offsets.some(
      (offset, at) =>
        touches(index, at, from, end) &&
        bytes.start >= offset &&
        bytes.end <= offset + (index.bytes[at] ?? 0),
    );
    return allowed || bytes.end <= index.initBytes
      ? []
      : [`bytes ${bytes.start}-${bytes.end} of ${bytes.name} were fetched`];
  });
};

/** When the first segment that touches the span begins, in seconds. */
const firstSegment = (index: RenditionIndex, start: number, end: number): number => {
  const at = index.starts.findIndex((_, segment) => touches(index, segment, start, end));
  return (index.starts[at] ?? 0) / index.timescale;
};

const touches = (index: RenditionIndex, at: number, start: number, end: number): boolean => {
  const begins = (index.starts[at] ?? 0) / index.timescale;
  const ends = begins + (index.durations[at] ?? 0) / index.timescale;
  return begins < end - 1e-6 && ends > start + 1e-6;
};

/** The rates of the films that are tried. */
export const triedRates: readonly { readonly name: string; readonly rate: Rate }[] = [
  { name: "24", rate: { numerator: 24, denominator: 1 } },
  { name: "25", rate: { numerator: 25, denominator: 1 } },
  { name: "29.97", rate: { numerator: 30_000, denominator: 1001 } },
];

/** The same spans each time: a seed, and how many frames there are and may be taken. */
export const spansFrom = (seed: number, count: number, frames: number, longest: number): TriedSpan[] => {
  let state = seed;
  const random = (below: number): number => {
    // Lehmer's generator (Park and Miller, 1988): even enough for choosing frames, and the same everywhere.
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: count }, () => {
    const length = 1 + random(longest);
    const start = random(frames - length);
    return { start, end: start + length };
  });
};

/** Cues of one second, one after the other, as long as the film. */
export const steadyCues = (seconds: number): { start: number; end: number; text: string }[] =>
  Array.from({ length: Math.ceil(seconds) }, (_, second) => ({
    start: second * 1000,
    end: second * 1000 + 1000,
    text: `Second ${second}.`,
  }));
