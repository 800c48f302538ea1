import type { Storyboard } from "./storyboard.ts";

/** The storyboard as WebVTT, as players' seek bars read it: each cue is an address with a piece of the picture (Media Fragments URI 1.0, 4.2.2). */
export const storyboardVtt = (storyboard: Storyboard, url: string): string => {
  const { columns, tileWidth, tileHeight, starts, durationSeconds } = storyboard;
  const cues = starts.map((start, at) => {
    const left = (at % columns) * tileWidth;
    const top = Math.floor(at / columns) * tileHeight;
    const end = starts[at + 1] ?? Math.max(durationSeconds, start + 0.001);
    return `${clock(start)} --> ${clock(end)}\n${url}#xywh=${left},${top},${tileWidth},${tileHeight}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
};

const clock = (seconds: number): string => {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const [hours, minutes] = [two(milliseconds / 3_600_000), two((milliseconds / 60_000) % 60)];
  return `${hours}:${minutes}:${two((milliseconds / 1000) % 60)}.${String(milliseconds % 1000).padStart(3, "0")}`;
};
