import type { Rate } from "../../kit/rate.ts";
import type { KeyFrameFacts } from "../probe.ts";
import { reduce, standardNear } from "./frame-rate.ts";

/** One packet of picture. Times in seconds. */
export interface Packet {
  readonly time: number;
  readonly bytes: number;
  readonly isKey: boolean;
}

/** One line of `-show_entries packet=pts_time,size,flags -of csv=p=0`; undefined for a packet without a time. */
export const readPacket = (line: string): Packet | undefined => {
  const [time, bytes, flags] = line.split(",");
  const seconds = Number(time);
  if (time === undefined || time === "" || !Number.isFinite(seconds)) return undefined;
  return { time: seconds, bytes: Number(bytes) || 0, isKey: flags?.startsWith("K") === true };
};

/**
 * Facts about groups of pictures, from packets in the order in which they are stored.
 * A group is open when a picture that is stored after its key frame is shown before it.
 */
export const keyFrameFacts = (packets: readonly Packet[], whole: boolean): KeyFrameFacts => {
  const keys = packets.map((packet, at) => (packet.isKey ? at : -1)).filter((at) => at >= 0);
  const end = endOf(packets);
  let longestSeconds = 0;
  let peakBitRate = 0;
  let closed = keys[0] === 0;
  for (const [number, at] of keys.entries()) {
    const start = packets[at]?.time ?? 0;
    const group = packets.slice(at, keys[number + 1]);
    const next = keys[number + 1];
    const seconds = (next === undefined ? end : (packets[next]?.time ?? end)) - start;
    longestSeconds = Math.max(longestSeconds, seconds);
    const bits = group.reduce((sum, packet) => sum + packet.bytes * 8, 0);
    if (seconds >= 0.4) peakBitRate = Math.max(peakBitRate, bits / seconds);
    if (group.some((packet) => packet.time < start)) closed = false;
  }
  return { whole, frames: packets.length, longestSeconds, closed, peakBitRate: Math.round(peakBitRate) };
};

/** When the last frame ends, if it lasts as long as the others do on average. */
const endOf = (packets: readonly Packet[]): number => {
  const times = packets.map((packet) => packet.time);
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const last = times.reduce((most, time) => Math.max(most, time), 0);
  return packets.length < 2 ? last : last + (last - first) / (packets.length - 1);
};

/** Seconds from frame to frame that are taken to be meant. */
const shortestStep = 0.0005;
const longestStep = 10;

/** Whether frames are evenly spaced, and the constant rate to use. `said` is the container's own average. */
export const chooseRate = (
  packets: readonly Packet[],
  said: Rate | null,
): { rate: Rate; variable: boolean } => {
  const times = packets.map((packet) => packet.time).sort((a, b) => a - b);
  const steps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const fallback = said ?? { numerator: 25, denominator: 1 };
  // Beyond these no film was ever shot: the file's times are nonsense, and nothing is to be counted from them.
  if (steps.length < 2 || !(mean > shortestStep && mean < longestStep))
    return { rate: capped(fallback), variable: false };
  // Matroska rounds times to milliseconds, so a step may differ by one; MPEG's film flags alternate 3 and 2 fields.
  const uneven = steps.filter((step) => Math.abs(step - mean) > 0.002 && !isFilmStep(step, mean)).length;
  const variable = uneven > Math.max(1, steps.length * 0.005);
  if (!variable)
    return { rate: capped(standardNear(1 / mean, 0.001) ?? nearSaid(said, mean) ?? exact(mean)), variable };
  const median = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? mean;
  return {
    rate: capped(standardNear(1 / median, 0.03) ?? standardNear(1 / median, 1) ?? fallback),
    variable,
  };
};

const isFilmStep = (step: number, mean: number): boolean =>
  Math.abs(step - mean * 0.8) < 0.002 || Math.abs(step - mean * 1.2) < 0.002;

const nearSaid = (said: Rate | null, mean: number): Rate | null =>
  said !== null && Math.abs((said.numerator / said.denominator) * mean - 1) < 0.002 ? said : null;

const exact = (mean: number): Rate => reduce({ numerator: Math.round(1000 / mean), denominator: 1000 });

/** At most 60 frames a second: a phone's 120 or 240 is halved until it fits. */
const capped = (rate: Rate): Rate => {
  let { denominator } = rate;
  while (rate.numerator / denominator > 61) denominator *= 2;
  return reduce({ numerator: rate.numerator, denominator });
};
