import { expect, test } from "vitest";
import { readMediaName } from "./media-name.ts";

test.each([
  ["master.m3u8", { kind: "master" }],
  ["v360.m3u8", { kind: "playlist", name: "v360" }],
  ["audio-es.mp4", { kind: "bytes", name: "audio-es" }],
  ["captions.en.vtt", { kind: "captions", language: "en" }],
  ["captions.pt-BR.m3u8", { kind: "captions-playlist", language: "pt-BR" }],
  ["storyboard.jpg", { kind: "storyboard-picture" }],
  ["peaks.json", { kind: "peaks" }],
  ["captions.vtt", null],
  ["../v360.mp4", null],
  ["v360.mov", null],
  ["toString", null],
  ["", null],
])("%s", (file, expected) => {
  expect(readMediaName(file)).toEqual(expected);
});
