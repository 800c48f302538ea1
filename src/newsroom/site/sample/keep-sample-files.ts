import { createReadStream } from "node:fs";
import { extname, join } from "node:path";
import type { Files } from "../../../platform/files/files.ts";
import { cutFileKey } from "../../recording/ingest/keep-files.ts";
import type { Sample } from "./read-sample.ts";
import type { SamplePicture } from "./sample-format.ts";

export const samplePictureKey = ({ id, file }: SamplePicture): string => `pictures/${id}${extname(file)}`;

const mediaTypes: Readonly<Record<string, string>> = {
  ".mp4": "video/mp4",
  ".m4a": "audio/x-m4a",
  ".json": "application/json",
  ".jpg": "image/jpeg",
};

interface KeptFile {
  readonly key: string;
  /** Relative to the sample's folder. */
  readonly file: string;
  readonly mediaType: string;
}

/** Copies the sample's pictures and ready media into the file store. A file that is there stays. */
export const keepSampleFiles = async (
  files: Files,
  folder: string,
  sample: Sample,
  onShare: (share: number) => void,
): Promise<void> => {
  const wanted = [...picturesOf(sample).map(keptPicture), ...mediaFilesOf(sample)];
  for (const [at, { key, file, mediaType }] of wanted.entries()) {
    if ((await files.stat(key)) === null)
      await files.put(key, createReadStream(join(folder, file)), mediaType);
    onShare((at + 1) / wanted.length);
  }
};

export const picturesOf = ({ newsroom, recordings }: Sample): SamplePicture[] =>
  [
    ...newsroom.people.map(({ picture }) => picture),
    ...newsroom.funders.map(({ mark }) => mark),
    ...newsroom.shows.map(({ picture }) => picture),
    ...recordings.map(({ facts }) => facts.poster),
  ].filter((picture) => picture !== null);

const keptPicture = (picture: SamplePicture): KeptFile => ({
  key: samplePictureKey(picture),
  file: picture.file,
  mediaType: picture.mediaType,
});

const mediaFilesOf = ({ recordings }: Sample): KeptFile[] =>
  recordings.flatMap(({ facts, media }) => {
    const names = [
      ...(media?.renditions ?? []).map(({ file }) => file),
      media?.peaks,
      media?.storyboard?.file,
      media?.enclosure?.file,
    ].filter((name) => typeof name === "string");
    return names.map((file) => ({
      key: cutFileKey(facts.cut.id, file),
      file,
      mediaType: mediaTypes[extname(file)] ?? "application/octet-stream",
    }));
  });
