import { readFile } from "node:fs/promises";
import { fail, ok, type Result } from "../kit/result.ts";
import { CommandProblem, orProblem } from "./tools.ts";

/** The bytes of a file that somebody named. */
export const bytesOf = async (path: string): Promise<Result<Buffer>> => {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return fail(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** @throws CommandProblem where it cannot be read */
export const readOwnFile = async (path: string): Promise<Buffer> => orProblem(await bytesOf(path));

/** Its text. @throws CommandProblem where it cannot be read, or is not in UTF-8 */
export const readText = async (path: string): Promise<string> => {
  const bytes = await readOwnFile(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CommandProblem(`${path} is no text in UTF-8. Save it as UTF-8.`);
  }
};
