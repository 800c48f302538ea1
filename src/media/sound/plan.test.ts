import { describe, expect, it } from "vitest";

import type { Probe, SoundFacts } from "../probe.ts";
import { planTracks } from "./plan.ts";

const track = (stream: number, more: Partial<SoundFacts> = {}): SoundFacts => ({
  stream,
  codec: "aac",
  channels: 2,
  layout: "stereo",
  sampleRate: 48_000,
  language: "en",
  title: "",
  role: "other",
  durationSeconds: 10,
  ...more,
});

const probe = (...sound: SoundFacts[]): Probe => ({
  container: "mov",
  bytes: 1,
  durationSeconds: 10,
  video: null,
  sound,
  captions: [],
  chapters: [],
  isSoundOnly: true,
});

describe("the tracks of sound", () => {
  it("are none without sound", () => {
    expect(planTracks(probe())).toEqual([]);
  });

  it("are the film's own first, then descriptions and other languages, each named and labelled", () => {
    const tracks = planTracks(
      probe(
        track(1, { language: "es" }),
        track(2, { role: "main" }),
        track(3, { role: "description" }),
        track(4, { role: "description", language: "es", title: "Audiodescripción" }),
        track(5, { title: "Director's commentary" }),
      ),
    );
    expect(tracks.map(({ name, label, streams }) => [name, label, streams])).toEqual([
      ["sound", "English", [2]],
      ["sound-es", "Español", [1]],
      ["description", "Audio description", [3]],
      ["description-2", "Audiodescripción", [4]],
      ["sound-en", "Director's commentary", [5]],
    ]);
  });

  it("join left and right from two unnamed tracks of one channel, and leave the spare ones", () => {
    const mono = { channels: 1, layout: "mono", language: null };
    const tracks = planTracks(
      probe(track(1, { ...mono, role: "main" }), track(2, mono), track(3, mono), track(4, mono)),
    );
    expect(tracks.map(({ streams, label }) => [streams, label])).toEqual([[[1, 2], "Sound"]]);
  });

  it("leave one channel alone that has a name or a language of its own", () => {
    const mono = { channels: 1, layout: "mono" };
    const tracks = planTracks(
      probe(track(1, { ...mono, role: "main" }), track(2, { ...mono, language: "fr" })),
    );
    expect(tracks.map(({ streams }) => streams)).toEqual([[1], [2]]);
  });
});
