import { execFile } from "node:child_process";

/** Nothing of our environment (keys, addresses) reaches a program that reads strangers’ files. */
export const plainEnvironment = {
  LC_ALL: "C",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  AV_LOG_FORCE_NOCOLOR: "1",
};

/** What a trusted program prints; both streams, whatever its exit code. For questions at start, never for media. */
export const capture = async (program: string, argv: readonly string[]): Promise<string> =>
  (await ask(program, argv)).printed;

export const exitsWell = async ([program = "", ...rest]: readonly string[]): Promise<boolean> =>
  (await ask(program, rest)).isWell;

interface Answer {
  readonly printed: string;
  readonly isWell: boolean;
}

/** Asked again when something killed it: its silence would count for as long as the newsroom runs. */
const ask = async (program: string, argv: readonly string[], attempt = 1): Promise<Answer> => {
  const { answer, wasKilled } = await askOnce(program, argv);
  return wasKilled && attempt < 3 ? await ask(program, argv, attempt + 1) : answer;
};

const askOnce = async (
  program: string,
  argv: readonly string[],
): Promise<{ answer: Answer; wasKilled: boolean }> =>
  new Promise((resolve) => {
    execFile(
      program,
      argv,
      { timeout: 20_000, maxBuffer: 8 * 2 ** 20, env: plainEnvironment },
      (error, stdout, stderr) => {
        resolve({
          answer: { printed: `${stdout}${stderr}`, isWell: error === null },
          // Not by us, for taking too long.
          wasKilled: error?.signal === "SIGKILL" && error.killed !== true,
        });
      },
    );
  });
