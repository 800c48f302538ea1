import { seeded } from "./random.ts";
import { soundRate } from "./sound.ts";
import type { LaidScene } from "./timeline.ts";

/** Frequencies of slow chords, low and open; one for each scene, in turn. */
const chords: readonly (readonly number[])[] = [
  [55, 82.4, 110, 164.8, 246.9],
  [49, 73.4, 98, 146.8, 220],
  [65.4, 98, 130.8, 196, 246.9],
  [58.3, 87.3, 116.5, 174.6, 220],
];

/** A quiet bed of sound for the film: chords that swell and fade with its scenes, without a melody. */
export const score = (scenes: readonly LaidScene[], milliseconds: number): Float32Array => {
  const bed = new Float32Array(Math.ceil((milliseconds * soundRate) / 1000));
  const random = seeded(1962);
  scenes.forEach((scene, place) => {
    const chord = chords[place % chords.length] ?? [];
    for (const [voice, frequency] of chord.entries()) {
      for (const detune of [0.9985, 1.0017]) {
        addTone(
          bed,
          scene,
          frequency * detune,
          0.014 / (1 + voice * 0.55),
          random() * 6.28,
          0.11 + random() * 0.16,
        );
      }
    }
  });
  return bed;
};

const addTone = (
  bed: Float32Array,
  scene: LaidScene,
  frequency: number,
  loud: number,
  phase: number,
  sway: number,
): void => {
  const first = Math.max(0, Math.floor(((scene.start - 1500) * soundRate) / 1000));
  const last = Math.min(bed.length, Math.floor(((scene.end + 2500) * soundRate) / 1000));
  const rise = 2.5 * soundRate;
  const fall = 4 * soundRate;
  for (let at = first; at < last; at += 1) {
    const shape = Math.min(1, (at - first) / rise) * Math.min(1, (last - at) / fall);
    const seconds = at / soundRate;
    const wave =
      Math.sin(6.283_185 * frequency * seconds + phase) +
      0.3 * Math.sin(12.566_37 * frequency * seconds + phase * 2);
    bed[at] =
      (bed[at] ?? 0) + wave * loud * shape * shape * (0.7 + 0.3 * Math.sin(6.283 * sway * seconds + phase));
  }
};

/** Static under the radio voices, between these times. */
export const hiss = (
  spans: readonly { start: number; end: number }[],
  milliseconds: number,
): Float32Array => {
  const sound = new Float32Array(Math.ceil((milliseconds * soundRate) / 1000));
  const random = seeded(77);
  for (const span of spans) {
    const first = Math.max(0, Math.floor(((span.start - 260) * soundRate) / 1000));
    const last = Math.min(sound.length, Math.floor(((span.end + 320) * soundRate) / 1000));
    let low = 0;
    let slow = 0;
    for (let at = first; at < last; at += 1) {
      low += 0.25 * (random() * 2 - 1 - low);
      slow += 0.04 * (low - slow);
      const edge = Math.min(1, (at - first) / 3000, (last - at) / 5000);
      sound[at] = (low - slow) * 0.02 * edge;
    }
  }
  return sound;
};
