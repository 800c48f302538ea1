import type { Storyboard } from "../../newsroom/recording/recording.ts";

type Facts = Pick<Storyboard, "columns" | "tileWidth" | "tileHeight" | "starts" | "durationSeconds">;

/**
 * Which part of the storyboard's one picture shows which time, as seek bars read it: cues of WebVTT whose text is the
 * picture's address with a media fragment (W3C Media Fragments, section 4.2.2).
 */
export const storyboardText = (board: Facts): string => {
  const cues = board.starts.map((start, index) => {
    const end = board.starts[index + 1] ?? Math.max(board.durationSeconds, start + 0.001);
    const x = (index % board.columns) * board.tileWidth;
    const y = Math.floor(index / board.columns) * board.tileHeight;
    // The first stands for whatever comes before it too.
    const from = index === 0 ? 0 : start;
    return `${stamp(from)} --> ${stamp(end)}\nstoryboard.jpg#xywh=${x},${y},${board.tileWidth},${board.tileHeight}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
};

const stamp = (seconds: number): string => {
  const whole = Math.round(seconds * 1000);
  const pad = (value: number, digits = 2): string => String(value).padStart(digits, "0");
  const [hours, minutes] = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60];
  return `${pad(hours)}:${pad(minutes)}:${pad(Math.floor(whole / 1000) % 60)}.${pad(whole % 1000, 3)}`;
};
