import { delimiter, join } from "node:path";
import { access, constants } from "node:fs/promises";

import { exitsWell } from "./capture.ts";

/** What this machine offers to hold a child in; each is absent where the program is missing or not allowed. */
export interface Confinement {
  /** Path of prlimit (util-linux). */
  readonly prlimit: string | undefined;
  /** Path of setpriv (util-linux 2.33): the child dies with us, however we die. */
  readonly setpriv: string | undefined;
  /** Plain argv that starts a program without any network. */
  readonly noNetwork: readonly string[] | undefined;
}

/** The most that one child may use. */
export interface Limits {
  /** Bytes of address space. */
  readonly memoryBytes: number;
  /** Seconds of processor time, all threads together. */
  readonly cpuSeconds: number;
  /** Bytes of any one file that it writes. */
  readonly fileBytes: number;
}

/**
 * Demuxers that read one plain file and never open another. Playlists, DASH, concat scripts, image patterns and
 * devices are left out: through them a file named film.mp4 reads other files, or calls out.
 */
const formats = "mov,matroska,webm,mpegts,mpeg,avi,mxf,wav,w64,aiff,mp3,flac,ogg,aac,dv,asf";

/** More than any film: 8192 × 4320 is 35 million. */
const pixels = "40000000";

/** Arguments for a file that anybody may have sent. `path` must be absolute, so that no protocol can be named in it. */
export const hostileInput = (path: string, before: readonly string[] = []): string[] => [
  "-protocol_whitelist",
  "file",
  "-format_whitelist",
  formats,
  "-max_pixels",
  pixels,
  ...before,
  "-i",
  `file:${path}`,
];

/** Asks once, by trying, what is allowed here. `searchPath` is the value of PATH. */
export const probeConfinement = async (searchPath: string): Promise<Confinement> => {
  const prlimit = await onPath(searchPath, "prlimit");
  const setpriv = await onPath(searchPath, "setpriv");
  const unshare = await onPath(searchPath, "unshare");
  const works = async (argv: readonly string[]): Promise<boolean> => exitsWell([...argv, "true"]);
  return {
    prlimit: prlimit !== undefined && (await works([prlimit, "--cpu=10"])) ? prlimit : undefined,
    setpriv: setpriv !== undefined && (await works([setpriv, "--pdeathsig", "KILL"])) ? setpriv : undefined,
    noNetwork: unshare === undefined ? undefined : await firstWorking(works, unshare),
  };
};

/** As root a network namespace alone; else within a user namespace, where the system lets anybody make one. */
const firstWorking = async (
  works: (argv: readonly string[]) => Promise<boolean>,
  unshare: string,
): Promise<string[] | undefined> => {
  for (const argv of [
    [unshare, "--net"],
    [unshare, "--map-root-user", "--net"],
  ])
    if (await works(argv)) return argv;
  return undefined;
};

const onPath = async (searchPath: string, name: string): Promise<string | undefined> => {
  for (const folder of searchPath.split(delimiter).filter((each) => each !== "")) {
    const path = join(folder, name);
    const there = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return undefined;
};

/** The program and its arguments, held in whatever this machine offers. Each holder becomes the program: one process id. */
export const confined = (
  confinement: Confinement,
  limits: Limits,
  program: string,
  argv: readonly string[],
): string[] => [
  ...(confinement.setpriv === undefined ? [] : [confinement.setpriv, "--pdeathsig", "KILL"]),
  ...(confinement.noNetwork ?? []),
  ...(confinement.prlimit === undefined
    ? []
    : [
        confinement.prlimit,
        `--as=${limits.memoryBytes}`,
        // The hard limit lies beyond the soft one: at the hard one the kernel kills, and the reason is lost.
        `--cpu=${Math.ceil(limits.cpuSeconds)}:${Math.ceil(limits.cpuSeconds) + 5}`,
        `--fsize=${limits.fileBytes}`,
        "--core=0",
      ]),
  program,
  ...argv,
];
