import { describe, expect, it } from "vitest";

import { planTiles, storyboardArguments } from "./storyboard.ts";
import { storyboardVtt } from "./storyboard-vtt.ts";

describe("the storyboard", () => {
  it("has a tile for each key frame, ten in a row", () => {
    expect(planTiles(25, { width: 640, height: 360 })).toEqual({
      stride: 1,
      columns: 10,
      rows: 3,
      tileWidth: 160,
      tileHeight: 90,
    });
  });
  it("takes every so many key frames of a long film, and stays one picture of reasonable size", () => {
    const plan = planTiles(3600, { width: 640, height: 360 });
    expect(plan.stride).toBe(15);
    expect(plan.rows * plan.tileHeight).toBeLessThanOrEqual(2160);
    expect(storyboardArguments("/work/v360.mp4", plan, "/work/s.jpg")).toContain(
      String.raw`select=not(mod(n\,15)),scale=160:90:flags=area:in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc,format=yuvj420p,tile=10x24`,
    );
  });
  it("stands upright with the film", () => {
    expect(planTiles(3, { width: 360, height: 640 })).toMatchObject({
      columns: 3,
      rows: 1,
      tileWidth: 90,
      tileHeight: 160,
    });
  });
  it("is written for seek bars as addresses with a piece of the picture", () => {
    const facts = { file: "s.jpg", width: 320, height: 180, columns: 2, tileWidth: 160, tileHeight: 90 };
    expect(storyboardVtt({ ...facts, starts: [0, 2.002, 3661.5], durationSeconds: 3662 }, "/s.jpg")).toBe(
      `WEBVTT

00:00:00.000 --> 00:00:02.002
/s.jpg#xywh=0,0,160,90

00:00:02.002 --> 01:01:01.500
/s.jpg#xywh=160,0,160,90

01:01:01.500 --> 01:01:02.000
/s.jpg#xywh=0,90,160,90
`,
    );
  });
});
