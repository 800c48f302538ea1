import { access, constants, stat } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";

import { fail, ok, type Result } from "../../kit/result.ts";

/** Where the two programs are. */
export interface Programs {
  readonly ffmpeg: string;
  readonly ffprobe: string;
}

/**
 * The system's ffmpeg and ffprobe, or those of `chosen`: a folder, or the ffmpeg binary with ffprobe beside it.
 * `searchPath` is the value of PATH. The problem says in plain words what to install, and how.
 */
export const findPrograms = async (
  chosen: string | undefined,
  searchPath: string,
): Promise<Result<Programs>> => {
  const folders = chosen === undefined ? searchPath.split(delimiter) : await foldersOf(chosen);
  const ffmpeg =
    chosen !== undefined && (await isProgram(chosen)) ? chosen : await firstProgram(folders, "ffmpeg");
  const ffprobe = await firstProgram(folders, "ffprobe");
  if (ffmpeg !== undefined && ffprobe !== undefined) return ok({ ffmpeg, ffprobe });
  const missing = ffmpeg === undefined ? "ffmpeg" : "ffprobe";
  const where = chosen === undefined ? "on this system" : `at ${chosen} (FFMPEG_PATH)`;
  return fail(`${missing} is not ${where}. ${await howToInstall(searchPath)}`);
};

const foldersOf = async (chosen: string): Promise<string[]> => {
  const found = await stat(chosen).catch(() => null);
  return found?.isDirectory() === true ? [chosen, join(chosen, "bin")] : [dirname(chosen)];
};

const firstProgram = async (folders: readonly string[], name: string): Promise<string | undefined> => {
  for (const folder of folders) {
    const path = join(folder, name);
    if (folder !== "" && (await isProgram(path))) return path;
  }
  return undefined;
};

const isProgram = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) return false;
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
};

/** By the package manager that is there, the one command to type. */
const commands: readonly (readonly [manager: string, command: string])[] = [
  ["apt-get", "sudo apt-get install ffmpeg"],
  ["brew", "brew install ffmpeg"],
  ["dnf", "sudo dnf install ffmpeg"],
  ["apk", "sudo apk add ffmpeg"],
  ["pacman", "sudo pacman -S ffmpeg"],
  ["zypper", "sudo zypper install ffmpeg"],
];

/** "Install it with: …", for the package manager found on the search path. */
export const howToInstall = async (searchPath: string): Promise<string> => {
  for (const [manager, command] of commands) {
    if ((await firstProgram(searchPath.split(delimiter), manager)) !== undefined)
      return `Install it with: ${command}`;
  }
  return "Install ffmpeg 5.1 or later, or set FFMPEG_PATH to the folder it is in.";
};
