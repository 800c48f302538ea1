import { describe, expect, it } from "vitest";

import { ffprobeAnswer, type FfprobeStream } from "./read.ts";
import { captionFacts, soundFacts, videoFacts } from "./streams.ts";

const streams = (...some: object[]): FfprobeStream[] =>
  ffprobeAnswer.parse({
    format: { format_name: "mov" },
    streams: some.map((stream, index) => Object.assign({ index }, stream)),
  }).streams;

const sound = (more: object = {}): object => ({
  codec_type: "audio",
  codec_name: "aac",
  channels: 2,
  ...more,
});
const nothing = { packets: [], whole: true, verdicts: [] };

const shown = (more: object): [width: number, height: number, rotation: number] => {
  const [stream] = streams({ codec_type: "video", codec_name: "h264", width: 1920, height: 1080, ...more });
  if (stream === undefined) throw new Error("a stream was given");
  const { width, height, rotation } = videoFacts(stream, [stream], nothing, null);
  return [width, height, rotation];
};

describe("the size of a picture as it is shown", () => {
  it.each<[string, object, [number, number, number]]>([
    ["square", {}, [1920, 1080, 0]],
    ["wide pixels", { width: 720, height: 576, sample_aspect_ratio: "64:45" }, [1024, 576, 0]],
    ["narrow pixels", { width: 720, height: 480, sample_aspect_ratio: "8:9" }, [640, 480, 0]],
    ["no shape told", { sample_aspect_ratio: "0:1" }, [1920, 1080, 0]],
    ["an odd size", { width: 639, height: 359 }, [640, 360, 0]],
    ["a phone upright", { side_data_list: [{ rotation: -90 }] }, [1080, 1920, 90]],
    ["an older file", { tags: { rotate: "270" } }, [1080, 1920, 270]],
    ["upside down", { side_data_list: [{ rotation: 180 }] }, [1920, 1080, 180]],
    ["other side data first", { side_data_list: [{}, { rotation: 90 }] }, [1080, 1920, 270]],
  ])("%s", (_, facts, size) => {
    expect(shown(facts)).toEqual(size);
  });
});

describe("what each sound is", () => {
  it("is the film's own for the first, unless another is the default", () => {
    expect(soundFacts(streams(sound(), sound())).map(({ role }) => role)).toEqual(["main", "other"]);
    const marked = streams(sound(), sound({ disposition: { default: 1 } }));
    expect(soundFacts(marked).map(({ role }) => role)).toEqual(["other", "main"]);
  });
  it.each([
    { disposition: { visual_impaired: 1 } },
    { disposition: { descriptions: 1 } },
    { tags: { title: "Audio Description" } },
    { tags: { TITLE: "English (described video)" } },
  ])("is audio description when it is marked so: %j", (marks) => {
    expect(soundFacts(streams(sound(marks), sound())).map(({ role }) => role)).toEqual([
      "description",
      "main",
    ]);
  });
  it.each([
    ["eng", "en"],
    ["ger", "de"],
    ["deu", "de"],
    ["fre", "fr"],
    ["pt-BR", "pt-BR"],
    ["und", null],
    ["", null],
    ["not a language", null],
  ])("tells its language: %j is %j", (told, language) => {
    expect(soundFacts(streams(sound({ tags: { language: told } })))[0]?.language).toBe(language);
  });
  it("takes a maker's mark for no title", () => {
    const title = (name: string): string | undefined =>
      soundFacts(streams(sound({ tags: { handler_name: name } })))[0]?.title;
    expect(title("SoundHandler")).toBe("");
    expect(title("Core Media Audio")).toBe("");
    expect(title("Director's commentary")).toBe("Director's commentary");
  });
  it("tells its length as Matroska writes it", () => {
    expect(soundFacts(streams(sound({ tags: { DURATION: "01:02:03.500000000" } })))[0]?.durationSeconds).toBe(
      3723.5,
    );
  });
});

it("a recording begins with whichever comes first, picture or sound, and each ends where it ends", () => {
  const picture = {
    codec_type: "video",
    codec_name: "h264",
    width: 2,
    height: 2,
    start_time: "1.9",
    duration: "4",
  };
  const all = streams(picture, sound({ start_time: "1.4", duration: "5" }));
  const [stream] = all;
  if (stream === undefined) throw new Error("a stream was given");
  const facts = videoFacts(stream, all, nothing, null);
  expect(facts.startSeconds).toBeCloseTo(0.5);
  expect(facts.durationSeconds).toBeCloseTo(4.5);
  expect(soundFacts(all)[0]?.durationSeconds).toBeCloseTo(5);
});

it("captions are text or pictures of text", () => {
  const some = streams(
    { codec_type: "subtitle", codec_name: "mov_text", disposition: { hearing_impaired: 1 } },
    { codec_type: "subtitle", codec_name: "dvd_subtitle" },
  );
  expect(captionFacts(some).map(({ isText, hearingImpaired }) => [isText, hearingImpaired])).toEqual([
    [true, true],
    [false, false],
  ]);
});
