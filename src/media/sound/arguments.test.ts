import { describe, expect, it } from "vitest";

import { measureArguments, soundArguments } from "./arguments.ts";
import type { TrackPlan } from "./plan.ts";

const own: TrackPlan = { name: "sound", role: "main", streams: [1], language: "en", label: "English" };
const split: TrackPlan = { ...own, name: "sound-es", role: "other", streams: [2, 3] };

describe("the commands of the sound", () => {
  it("measure every track in one reading, each under its own name", () => {
    const argv = measureArguments("/work/master", [own, split], { seconds: 9, padded: true });
    expect(argv[argv.indexOf("-filter_complex") + 1]).toBe(
      "[0:1]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo,atrim=end=9.000000," +
        "astats@t0=measure_perchannel=RMS_level:measure_overall=none,ebur128@t0=framelog=verbose[o0];" +
        "[0:2]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp[sound-es0];" +
        "[0:3]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp[sound-es1];" +
        "[sound-es0][sound-es1]join=inputs=2:channel_layout=stereo,atrim=end=9.000000," +
        "astats@t1=measure_perchannel=RMS_level:measure_overall=none,ebur128@t1=framelog=verbose[o1]",
    );
    expect(argv.slice(-7)).toEqual(["-map", "[o0]", "-map", "[o1]", "-f", "null", "-"]);
  });

  it("make every track louder, limited, as long as the picture, without the encoder's first packet", () => {
    const treatments = new Map([["sound", { gain: 6.5, onlySide: "right" as const }]]);
    const argv = soundArguments(
      "/work/master",
      [own],
      treatments,
      { seconds: 60.06, padded: true },
      new Map([["sound", "/work/s.mp4"]]),
    );
    expect(argv[argv.indexOf("-filter_complex") + 1]).toBe(
      "[0:1]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo," +
        "pan=stereo|c0=c1|c1=c1,volume=6.50dB,alimiter=limit=0.794328:level=false:latency=true," +
        "apad=whole_dur=60.060000,atrim=end=60.060000[sound]",
    );
    expect(argv.slice(argv.indexOf("-map")).join(" ")).toBe(
      String.raw`-map [sound] -c:a aac -b:a 128k -flags:a +bitexact -bsf:a noise=drop=eq(n\,0) ` +
        "-map_metadata -1 -map_chapters -1 -movflags +cmaf -frag_duration 2000000 -fflags +bitexact -f mp4 file:/work/s.mp4",
    );
  });

  it("keep the length of a recording without picture", () => {
    const [, graph = ""] = soundArguments("/m", [own], new Map(), { seconds: 70, padded: false }, new Map())
      .join(" ")
      .split("-filter_complex ");
    expect(graph).not.toContain("apad");
    expect(graph).toContain("volume=0.00dB");
  });
});
