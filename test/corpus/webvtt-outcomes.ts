import { expect } from "vitest";
import type { CueSettings } from "../../src/media/captions/cue.ts";
import type { WebVtt } from "../../src/media/captions/webvtt/parse.ts";
import type { Region } from "../../src/media/captions/webvtt/region.ts";

/** What the WebVTT standard's parser (https://www.w3.org/TR/webvtt1/#file-parsing) makes of each file of its tests. */
export interface Outcome {
  cues: number;
  /** Texts of the cues, as they stand in the file; "text0", "text1"… where only the count is given. */
  texts?: string[];
  ids?: string[];
  /** Settings of the cues in order: a partial match. */
  settings?: Partial<CueSettings>[];
  regions?: number;
  stylesheets?: number;
  /** Lines of which something must be said; [] where nothing is wrong. */
  problemLines?: number[] | "some";
  also?: (parsed: WebVtt) => void;
}

const repeat = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
const lineAt = (value: number, percent = false): Partial<CueSettings> => ({ line: { value, percent } });
const times = (parsed: WebVtt): [number, number][] => parsed.cues.map((cue) => [cue.start, cue.end]);
/** The region that a cue names: the last with its id. */
const regionOf = (parsed: WebVtt, cue: number): Region | undefined =>
  parsed.regions.findLast((region) => region.id === parsed.cues[cue]?.settings.region);
const anchors = (which: "regionAnchor" | "viewportAnchor") => (parsed: WebVtt) => {
  const set = [
    [0, 100],
    [0, 0],
    [1, 1],
    [100, 0],
    [0, 100],
    [100, 100],
  ];
  const found = parsed.cues.map((_, index) => regionOf(parsed, index)?.[which]);
  expect(found).toEqual([...set, ...repeat(14, [0, 100])]);
};

/** By file. */
export const outcomes: Record<string, Outcome> = {
  "arrows.vtt": {
    cues: 6,
    texts: ["text0", "text1", "text2", "text3", "text4", "text5"],
    problemLines: "some",
  },
  "comment-in-cue-text.vtt": { cues: 2, texts: ["NOTE text", "NOTE text\nNOTE text2"] },
  "header-garbage.vtt": { cues: 1, texts: ["text"] },
  "header-regions.vtt": {
    cues: 9,
    regions: 6,
    also: (parsed) => {
      const defaults = {
        width: 100,
        lines: 3,
        regionAnchorX: 0,
        regionAnchorY: 100,
        viewportAnchorX: 0,
        viewportAnchorY: 100,
        scroll: "",
      };
      parsed.cues.forEach((cue, index) => {
        const expected: unknown = JSON.parse(cue.text);
        const region = regionOf(parsed, index);
        if (expected === "no region") return expect(region).toBeUndefined();
        const found = region && {
          width: region.width,
          lines: region.lines,
          regionAnchorX: region.regionAnchor[0],
          regionAnchorY: region.regionAnchor[1],
          viewportAnchorX: region.viewportAnchor[0],
          viewportAnchorY: region.viewportAnchor[1],
          scroll: region.scroll,
        };
        return expect(found).toEqual({ ...defaults, ...(expected as object) });
      });
    },
  },
  "header-space.vtt": { cues: 1, texts: ["text"] },
  "header-tab.vtt": { cues: 1, texts: ["text"] },
  "header-timings.vtt": { cues: 1, texts: ["text"], ids: [""] },
  "ids.vtt": { cues: 5, ids: [" leading space", "trailing space ", "-- >", "->", " "] },
  "newlines.vtt": { cues: 4, ids: ["cr", "lf", "crlf", "lfcr"] },
  "nulls.vtt": {
    cues: 7,
    texts: ["text0", "text1", "\uFFFDtext\uFFFD2", "text3", "text4", "text5", "text6"],
    ids: ["", "\uFFFD (null in id)", "\uFFFD (null in cue data)", "", "", "", ""],
    problemLines: "some",
    also: (parsed) => {
      expect(parsed.header).toBe(
        "\uFFFD\n(null in previous line should make this line also part of the header)",
      );
      expect(parsed.cues.map((cue) => cue.settings.align)).toEqual([...repeat(6, undefined), "end"]);
    },
  },
  "regions-edge-case.vtt": {
    cues: 4,
    regions: 4,
    problemLines: "some",
    also: (parsed) =>
      expect(parsed.cues.map((_, index) => regionOf(parsed, index)?.lines)).toEqual([1, 2, 3, 4]),
  },
  "regions-id.vtt": {
    cues: 4,
    also: (parsed) =>
      expect(parsed.cues.map((_, index) => regionOf(parsed, index)?.lines)).toEqual([2, 1, 3, 4]),
  },
  "regions-lines.vtt": {
    cues: 13,
    also: (parsed) =>
      expect(parsed.cues.map((_, index) => regionOf(parsed, index)?.lines)).toEqual([
        0, 1, 100, 101, 65536, 4294967296, 18446744073709552000, 1e34, 2, 3, 3, 3, 3,
      ]),
  },
  "regions-old.vtt": {
    cues: 2,
    regions: 0,
    also: (parsed) => expect(parsed.cues.map((cue) => cue.settings.region)).toEqual([undefined, undefined]),
  },
  "regions-regionanchor.vtt": { cues: 20, also: anchors("regionAnchor") },
  "regions-scroll.vtt": {
    cues: 6,
    also: (parsed) =>
      expect(parsed.cues.map((_, index) => regionOf(parsed, index)?.scroll)).toEqual([
        "",
        "up",
        "up",
        "",
        "",
        "up",
      ]),
  },
  "regions-viewportanchor.vtt": { cues: 20, also: anchors("viewportAnchor") },
  "settings-align.vtt": {
    cues: 13,
    also: (parsed) =>
      expect(parsed.cues.map((cue) => cue.settings.align ?? "center")).toEqual([
        "center",
        "start",
        "center",
        "end",
        "left",
        "right",
        "end",
        "end",
        "end",
        "end",
        "end",
        "end",
        "center",
      ]),
  },
  "settings-line.vtt": {
    cues: 46,
    also: (parsed) => {
      const lines = parsed.cues.map((cue) => cue.settings.line);
      const valid = [
        -1,
        0,
        -0,
        1,
        100,
        101,
        65536,
        4294967296,
        18446744073709552000,
        1e34,
        1.5,
        Number.MAX_VALUE,
        -Number.MAX_VALUE,
        Number.MIN_VALUE,
        0,
      ];
      expect(lines.slice(0, 15)).toEqual(valid.map((value) => ({ value, percent: false })));
      expect(lines.slice(15, 38)).toEqual(repeat(23, undefined));
      expect(lines.slice(38)).toEqual(
        [0, 0, 100, 100, 100, 100, Number.MIN_VALUE, 0].map((value) => ({ value, percent: true })),
      );
      expect(parsed.cues.slice(40, 44).map((cue) => cue.settings.lineAlign)).toEqual([
        undefined,
        "start",
        "center",
        "end",
      ]);
    },
  },
  "settings-multiple.vtt": {
    cues: 2,
    ids: ["id0", "id1"],
    settings: [
      { align: "start", ...lineAt(1, true), vertical: "lr", size: 50, position: 25 },
      { align: "center", ...lineAt(1), vertical: "rl", size: 0, position: 100 },
    ],
  },
  "settings-position.vtt": {
    cues: 22,
    also: (parsed) => {
      const found = parsed.cues.map((cue) => [cue.settings.position, cue.settings.positionAlign]);
      expect(found.slice(0, 8)).toEqual([
        [1, undefined],
        [100, undefined],
        [1, undefined],
        [1.5, undefined],
        [1, "line-left"],
        [1, "center"],
        [1, "line-right"],
        [1, undefined],
      ]);
      expect(found.slice(8)).toEqual(repeat(14, [undefined, undefined]));
    },
  },
  "settings-region.vtt": {
    cues: 9,
    regions: 4,
    also: (parsed) =>
      expect(parsed.cues.map((cue) => cue.settings.region)).toEqual([
        "foo",
        "bar",
        "bar",
        undefined,
        "foo",
        ...repeat(4, undefined),
      ]),
  },
  "settings-size.vtt": {
    cues: 16,
    also: (parsed) =>
      expect(parsed.cues.map((cue) => cue.settings.size ?? 100)).toEqual([
        100,
        2,
        0,
        0,
        100,
        50,
        1.5,
        ...repeat(9, 100),
      ]),
  },
  "settings-vertical.vtt": {
    cues: 8,
    also: (parsed) =>
      expect(parsed.cues.map((cue) => cue.settings.vertical)).toEqual([
        undefined,
        "lr",
        "rl",
        "lr",
        ...repeat(4, undefined),
      ]),
  },
  "signature-bom.vtt": { cues: 0 },
  "signature-no-newline.vtt": { cues: 0 },
  "signature-space-no-newline.vtt": { cues: 0 },
  "signature-space.vtt": { cues: 0 },
  "signature-tab-no-newline.vtt": { cues: 0 },
  "signature-tab.vtt": { cues: 0 },
  "signature-timings.vtt": { cues: 0 },
  "stylesheets.vtt": { cues: 2, ids: ["foo", "bar"], stylesheets: 1, problemLines: "some" },
  "timings-60.vtt": {
    cues: 2,
    texts: ["text1", "text2"],
    problemLines: [3, 6, 9, 12],
    also: (parsed) =>
      expect(times(parsed)).toEqual([
        [0, 216_001_000],
        [216_000_000, 216_001_000],
      ]),
  },
  "timings-eof.vtt": { cues: 0, problemLines: [3] },
  "timings-garbage.vtt": { cues: 0, problemLines: "some" },
  "timings-negative.vtt": {
    cues: 4,
    problemLines: [3, 6, 9, 12],
    also: (parsed) =>
      expect(times(parsed)).toEqual([
        [0, 0],
        [1000, 999],
        [60_000, 59_999],
        [3_600_000, 3_599_999],
      ]),
  },
  "timings-omitted-hours.vtt": {
    cues: 3,
    also: (parsed) => expect(times(parsed)).toEqual(repeat(3, [0, 1000])),
  },
  "timings-too-long.vtt": { cues: 2, texts: ["text0", "text1"], problemLines: "some" },
  "timings-too-short.vtt": { cues: 2, texts: ["text0", "text1"], problemLines: "some" },
  "whitespace-chars.vtt": {
    cues: 3,
    ids: ["spaces", "tabs", "form feed"],
    texts: ["   text0", "text1", "text2"],
    problemLines: [16],
  },
};
