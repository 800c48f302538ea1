/**
 * Where media and other files are kept: a folder, or a bucket. A key is relative, e.g. `cuts/<cutId>/v360.mp4`.
 * What stands under a key never changes: other content has another key.
 */
export interface Files {
  /** Whole or not at all: a `put` that is cut short leaves nothing under the key. */
  put(key: string, content: Uint8Array | AsyncIterable<Uint8Array>, mediaType: string): Promise<void>;
  /** Takes in a finished local file, which is gone from its path afterwards. */
  adopt(key: string, path: string, mediaType: string): Promise<void>;
  stat(key: string): Promise<{ bytes: number } | null>;
  /** The bytes from `start` up to, not including, `end`; all of them without a range. @throws NoSuchFile */
  read(key: string, range?: { start: number; end: number }): Promise<AsyncIterable<Uint8Array>>;
  /** The whole content. @throws NoSuchFile */
  bytes(key: string): Promise<Buffer>;
  /** Nothing happens where there is no such file. */
  remove(key: string): Promise<void>;
  /** Every key that begins so, in no order; a part of a name will do. */
  list(prefix: string): AsyncIterable<string>;
  /** Lends a local path for the time of `use`, to be read only. @throws NoSuchFile */
  withLocalFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T>;
  /** Removes what killed processes left half written, once it is a day old. @returns how many there were */
  removeLeftOvers(now: Date): Promise<number>;
}

/** What nobody has written to for so long is left over, in milliseconds. */
export const leftOverAge = 24 * 3600_000;

/** Nothing stands under this key. */
export class NoSuchFile extends Error {
  override name = "NoSuchFile";
  readonly key: string;

  constructor(key: string) {
    super(`There is no file ${key}.`);
    this.key = key;
  }
}

/** The disk is full. The message is for people. */
export class OutOfSpace extends Error {
  override name = "OutOfSpace";

  constructor(cause: unknown) {
    super(
      "The disk is full: nothing more can be kept until some room is made. What is there already is unharmed.",
      {
        cause,
      },
    );
  }
}

/** Whether a disk, a quota or the database's disk is full: ENOSPC and EDQUOT, and disk_full (PostgreSQL, appendix A). */
export const isOutOfSpace = (error: unknown): boolean =>
  error instanceof OutOfSpace ||
  (error instanceof Error && "code" in error && ["ENOSPC", "EDQUOT", "53100"].includes(String(error.code)));

/** No name that is hidden, so that drafts and other files of ours have names that no key has. */
const segment = /^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u;

/**
 * A key leads to one place below the root and nowhere else.
 * @throws RangeError for an absolute or climbing key, an empty or hidden segment, a backslash or a control character, half
 *   a surrogate pair, a segment over 255 bytes, or over 900 bytes in all
 */
export const checkKey = (key: string): string => {
  const safe = key.split("/").every((part) => segment.test(part) && Buffer.byteLength(part) <= 255);
  if (!safe || !key.isWellFormed() || Buffer.byteLength(key) > 900)
    throw new RangeError(`${JSON.stringify(key)} is not the key of a file`);
  return key;
};
