import { spawn } from "node:child_process";
import { once } from "node:events";
import { dim, newFrame, type Frame } from "./canvas.ts";
import { overlays } from "./overlay.ts";
import * as ground from "./pictures/ground-scenes.ts";
import { ease, height, width, type Draw, type Picture } from "./pictures/scene.ts";
import * as space from "./pictures/space-scenes.ts";
import { hiss, score } from "./score.ts";
import { addSound, writeSound } from "./sound.ts";
import { mixSpeech, type LaidScene, type Timeline } from "./timeline.ts";

const pictures: Readonly<Record<string, Picture>> = {
  night: space.night,
  launch: ground.launch,
  orbit: space.orbit,
  archive: ground.archive,
  network: space.network,
  station: ground.station,
  sunset: space.sunset,
  perth: space.perth,
  page: ground.page,
  particles: space.particles,
  chart: ground.chart,
  "orbit-night": space.orbitNight,
  fire: ground.fire,
  sea: ground.sea,
  lights: space.lights,
  credits: ground.credits,
};

const rate = 24;
/** Milliseconds of the dark between two scenes, on either side. */
const darkness = 420;

/** Writes the film's sound: voices, static under the radio, the bed. */
export const writeFilmSound = (timeline: Timeline, file: string): Float32Array => {
  const speech = mixSpeech(timeline);
  const mixed = speech.slice();
  addSound(mixed, score(timeline.scenes, timeline.length), 0, 1);
  addSound(
    mixed,
    hiss(
      timeline.sentences.filter((sentence) => sentence.flightTime !== null),
      timeline.length,
    ),
    0,
    1,
  );
  writeSound(file, mixed);
  return speech;
};

/** Draws every frame and hands them to ffmpeg, which makes the master. */
export const writeFilm = async (
  timeline: Timeline,
  speech: Float32Array,
  sound: string,
  master: string,
): Promise<void> => {
  const draw = await filmDrawer(timeline, speech);
  const frames = Math.round((timeline.length * rate) / 1000);
  await encode(master, sound, { width, height }, frames, draw);
};

/** Gives a function that draws the film's frame at a time. */
export const filmDrawer = async (
  timeline: Timeline,
  speech: Float32Array,
): Promise<(frame: Frame, now: number) => void> => {
  const draws = new Map<string, Draw>();
  for (const scene of timeline.scenes) {
    const picture = pictures[scene.picture];
    if (picture === undefined) {
      throw new Error(`no picture is called ${scene.picture}`);
    }
    draws.set(scene.picture, await picture());
  }
  const over = await overlays(timeline, speech);
  return (frame, now) => {
    const scene = timeline.scenes.find((each) => now < each.end) ?? timeline.scenes.at(-1);
    if (scene !== undefined) {
      drawScene(frame, draws.get(scene.picture), scene, timeline, now);
      dim(
        frame,
        1 - ease(now, scene.start, scene.start + darkness) * (1 - ease(now, scene.end - darkness, scene.end)),
      );
    }
    over(frame, now);
  };
};

const drawScene = (
  frame: Frame,
  draw: Draw | undefined,
  scene: LaidScene,
  timeline: Timeline,
  now: number,
): void => {
  const said = timeline.sentences
    .filter((sentence) => sentence.start >= scene.start && sentence.start < scene.end)
    .map(({ speaker, words, start, end }) => ({
      speaker,
      words,
      start: start - scene.start,
      end: end - scene.start,
    }));
  draw?.(frame, { now: now - scene.start, length: scene.end - scene.start, said });
};

/** A master that fits the ladder as it is: H.264, 8 bits, a closed group of frames every two seconds. */
export const encode = async (
  master: string,
  sound: string,
  size: { width: number; height: number },
  frames: number,
  draw: (frame: Frame, now: number) => void,
  quality = 28,
): Promise<void> => {
  const ffmpeg = spawn(
    "nice",
    [
      ..."-n 5 ffmpeg -v error -y -f rawvideo -pix_fmt rgb24 -s".split(" "),
      `${size.width}x${size.height}`,
      ...`-r ${rate} -i - -i`.split(" "),
      sound,
      ...`-frames:v ${frames} -c:v libx264 -preset slow -tune animation -crf ${quality} -profile:v high`.split(
        " ",
      ),
      ..."-pix_fmt yuv420p -g 48 -keyint_min 48 -sc_threshold 0".split(" "),
      ..."-x264-params open-gop=0:aq-mode=3:deblock=1,1 -vf scale=out_color_matrix=bt709:out_range=tv".split(
        " ",
      ),
      ..."-colorspace bt709 -color_primaries bt709 -color_trc bt709 -c:a pcm_s16le -ac 1 -shortest".split(
        " ",
      ),
      master,
    ],
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  const ended = once(ffmpeg, "close");
  const frame = newFrame(size.width, size.height);
  for (let number = 0; number < frames; number += 1) {
    frame.data.fill(0);
    draw(frame, (number * 1000) / rate);
    if (!ffmpeg.stdin.write(Buffer.from(frame.data))) {
      await once(ffmpeg.stdin, "drain");
    }
  }
  ffmpeg.stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0) {
    throw new Error(`ffmpeg stopped with ${code}`);
  }
};
