import { readablePath } from "../kit/path.ts";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fail, ok, type Result } from "../kit/result.ts";
import { type FileProblem, showProblem } from "../newsroom/story/story-file-problem.ts";
import type { Desk } from "../newsroom/story/story-file-resolve.ts";
import type { By } from "../newsroom/staff/change.ts";
import type { Files } from "../platform/files/files.ts";

/** The file of every command on a story file. */
export const fileArg = {
  file: { type: "positional", required: true, description: "A story file (docs/writing-a-story.md)" },
} as const;

/** Bytes that a picture or document beside a story may have. */
const largest = 100_000_000;

/** A desk for the file at this path: what it names lies beside it. */
export const deskFor = (path: string, by: By, files: Files, make: boolean): Desk => ({
  by,
  files,
  fileName: path,
  make,
  readBeside: async (name) => await readBeside(resolve(dirname(path), readablePath(name))),
});

const readBeside = async (path: string): Promise<Result<Uint8Array>> => {
  try {
    if ((await stat(path)).size > largest) return fail(`${path} is larger than 100 MB.`);
    return ok(await readFile(path));
  } catch {
    return fail(`There is no file ${path}, or it cannot be read.`);
  }
};

/** Whole or not at all. */
export const writeText = async (path: string, text: string): Promise<void> => {
  const beside = `${path}.${process.pid}.new`;
  await writeFile(beside, text);
  await rename(beside, path);
};

/** Every problem on a line of its own. */
export const problemLines = (problems: readonly FileProblem[]): string =>
  problems.map(showProblem).join("\n");
