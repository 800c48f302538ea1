import type { Probe } from "../probe.ts";

/**
 * Arguments of one more output, which reads the picture and every sound along and throws them away. Of some containers
 * (MPEG's) ffmpeg takes for time 0 where the first of the streams that are used begins. Picture and sound are made by
 * two commands, and must have the same time 0: each command uses them all.
 */
export const sameTimeZero = (probe: Probe): string[] => {
  const streams = [
    ...(probe.video === null ? [] : [probe.video.stream]),
    ...probe.sound.map(({ stream }) => stream),
  ];
  return streams.length < 2 || !probe.container.startsWith("mpeg")
    ? []
    : streams.flatMap((stream) => ["-map", `0:${stream}`]).concat(["-c", "copy", "-f", "null", "-"]);
};
