import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Files } from "../../../platform/files/files.ts";
import { byteProgress, type IngestStep, type OnIngestProgress } from "./progress.ts";

/** A file that was read through: what it is known by. */
export interface MasterFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its content, hexadecimal. */
  readonly sha256: string;
}

/** Reads the whole file once. @throws where it cannot be read, or an abort is asked for */
export const readMaster = async (
  path: string,
  name: string,
  report?: OnIngestProgress,
  signal?: AbortSignal,
): Promise<MasterFile> => {
  const { size } = await stat(path);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of pieces(path, "read", size, report, signal)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, name, bytes, sha256: hash.digest("hex") };
};

/** Where a master is kept: by its content, so that the same file is kept once and a copy cut short is taken up again. */
export const masterKey = (master: Pick<MasterFile, "name" | "sha256">): string =>
  `masters/${master.sha256}${safeEnding(master.name)}`;

/** The ending says nothing to us (type is by content), but it does to people who look into the folder. */
const safeEnding = (name: string): string => /^\.[a-z0-9]{1,8}$/.exec(extname(name).toLowerCase())?.[0] ?? "";

/** Copies the master into the files, unless it is there. @throws OutOfSpace, or when the file changed meanwhile */
export const keepMaster = async (
  files: Files,
  master: MasterFile,
  report?: OnIngestProgress,
  signal?: AbortSignal,
): Promise<string> => {
  const key = masterKey(master);
  if ((await files.stat(key))?.bytes === master.bytes) return key;
  const hash = createHash("sha256");
  const hashed = async function* (): AsyncIterable<Uint8Array> {
    for await (const piece of pieces(master.path, "copy", master.bytes, report, signal)) {
      hash.update(piece);
      yield piece;
    }
    if (hash.digest("hex") !== master.sha256)
      throw new Error(`${master.name} was changed while it was copied. Bring it in again.`);
  };
  await files.put(key, hashed(), "application/octet-stream");
  return key;
};

const pieces = async function* (
  path: string,
  step: IngestStep,
  total: number,
  report: OnIngestProgress | undefined,
  signal: AbortSignal | undefined,
): AsyncIterable<Buffer> {
  const count = byteProgress(step, total, report);
  const options = { highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) };
  for await (const piece of createReadStream(path, options) as AsyncIterable<Buffer>) {
    yield piece;
    count(piece.length);
  }
};
