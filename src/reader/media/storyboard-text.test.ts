import { expect, test } from "vitest";
import { storyboardText } from "./storyboard-text.ts";

test("each still stands until the next, the first from the beginning, the last to the end", () => {
  const board = {
    tileWidth: 160,
    tileHeight: 90,
    columns: 2,
    starts: [0.5, 10, 20.02],
    durationSeconds: 3625.5,
  };
  expect(storyboardText(board)).toBe(`WEBVTT

00:00:00.000 --> 00:00:10.000
storyboard.jpg#xywh=0,0,160,90

00:00:10.000 --> 00:00:20.020
storyboard.jpg#xywh=160,0,160,90

00:00:20.020 --> 01:00:25.500
storyboard.jpg#xywh=0,90,160,90
`);
});
