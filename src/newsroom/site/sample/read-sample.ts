import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type SampleMedia,
  type SampleNewsroom,
  type SampleRecording,
  type SampleSentence,
  sampleMedia,
  sampleNewsroom,
  sampleRecording,
  sampleSentence,
} from "./sample-format.ts";

/** A recording of the sample with its words and what there is to play. */
export interface ReadRecording {
  readonly facts: SampleRecording;
  readonly sentences: readonly SampleSentence[];
  readonly media: SampleMedia | null;
  /** The contents of `facts.captions`, in their order. */
  readonly captions: readonly Uint8Array[];
}

export interface Sample {
  readonly newsroom: SampleNewsroom;
  /** A film stands before its interviews. */
  readonly recordings: readonly ReadRecording[];
  /** Marks of funders that are drawings (SVG), by the funder's slug. */
  readonly drawings: ReadonlyMap<string, string>;
}

/** The sample in this folder (sample/FORMAT.md); null where there is none. */
export const readSample = async (folder: string): Promise<Sample | null> => {
  const path = join(folder, "content", "newsroom.json");
  if (!existsSync(path)) return null;
  const newsroom = sampleNewsroom.parse(JSON.parse(await readFile(path, "utf8")));
  return {
    newsroom,
    recordings: await Promise.all(newsroom.recordings.map((slug) => readRecording(folder, slug))),
    drawings: new Map(await Promise.all(newsroom.funders.flatMap((funder) => readDrawing(folder, funder)))),
  };
};

const readDrawing = (
  folder: string,
  { slug, drawing }: SampleNewsroom["funders"][number],
): Promise<readonly [string, string]>[] =>
  drawing === null
    ? []
    : [readFile(join(folder, drawing.file), "utf8").then((text) => [slug, text] as const)];

const readRecording = async (folder: string, slug: string): Promise<ReadRecording> => {
  const facts = sampleRecording.parse(
    JSON.parse(await readFile(join(folder, "content", "recordings", `${slug}.json`), "utf8")),
  );
  const lines = (await readFile(join(folder, facts.transcript.file), "utf8"))
    .split("\n")
    .filter((line) => line.trim() !== "");
  return {
    facts,
    sentences: lines.map((line) => sampleSentence.parse(JSON.parse(line))),
    media:
      facts.media === null
        ? null
        : sampleMedia.parse(JSON.parse(await readFile(join(folder, facts.media), "utf8"))),
    captions: await Promise.all(facts.captions.map(({ file }) => readFile(join(folder, file)))),
  };
};
