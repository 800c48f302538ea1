import { execFile } from "node:child_process";

/** Nothing of our environment (keys, addresses) reaches a program that reads strangers’ files. */
export const plainEnvironment = {
  LC_ALL: "C",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  AV_LOG_FORCE_NOCOLOR: "1",
};

/** What a trusted program prints; both streams, whatever its exit code. For questions at start, never for media. */
export const capture = async (program: string, argv: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(
      program,
      argv,
      { timeout: 20_000, maxBuffer: 8 * 2 ** 20, env: plainEnvironment },
      (_error, stdout, stderr) => {
        resolve(`${stdout}${stderr}`);
      },
    );
  });

export const exitsWell = async (argv: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const [program = "", ...rest] = argv;
    execFile(program, rest, { timeout: 10_000, env: plainEnvironment }, (error) => {
      resolve(error === null);
    });
  });
