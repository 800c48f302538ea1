import { stripVTControlCharacters } from "node:util";
import { type CommandDef, renderUsage, runCommand } from "citty";
import type { CommandTable } from "./command-table.ts";
import { commands } from "./commands.ts";
import { refuseUnknownFlags } from "./flags.ts";
import { overview } from "./overview.ts";
import { isConnectionLost } from "../platform/database/patient-pool.ts";
import { isOutOfSpace, OutOfSpace } from "../platform/files/files.ts";
import { CommandProblem, type CommandTools, type Console } from "./tools.ts";

/**
 * Runs one command. `more` are the commands of the composition root (serve, backup, …).
 * @returns the exit code: 0, or 1 after a plain sentence on standard error, or 130 after Ctrl-C
 */
export const runCommandLine = async (
  argv: readonly string[],
  tools: CommandTools,
  more: CommandTable = {},
): Promise<number> => {
  const stop = new AbortController();
  const typed = { command: "newsreel" };
  const console = withVoice(tools, stop.signal, () => typed.command);
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    for (const line of overview) console.say(line);
    return 0;
  }
  const stopListening = listenForInterrupt(stop, tools.config.isWrapped);
  process.stdout.on("error", passOverClosedPipe);
  try {
    return await runNamed(console, { ...commands, ...more }, name, rest, typed);
  } catch (error) {
    if (stop.signal.aborted) return 130;
    for (const line of told(error, tools.config.logLevel === "debug")) console.remark(line);
    return 1;
  } finally {
    stopListening();
    process.stdout.off("error", passOverClosedPipe);
  }
};

const withVoice = (tools: CommandTools, signal: AbortSignal, command: () => string): Console => ({
  ...tools,
  signal,
  command,
  say: (line) => void process.stdout.write(`${line}\n`),
  remark: (line) => void process.stderr.write(`${line}\n`),
});

/**
 * The first Ctrl-C lets the command end well; the second ends it.
 * @param isWrapped whoever started us passes it on as a SIGTERM; the SIGINT that comes beside is the same one
 */
const listenForInterrupt = (stop: AbortController, isWrapped: boolean): (() => void) => {
  const onInterrupt = (): void => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  // Without a listener a SIGINT would end us.
  const onSame = isWrapped ? (): void => undefined : onInterrupt;
  process.on("SIGINT", onSame);
  process.on("SIGTERM", onInterrupt);
  return () => {
    if (!isWrapped) process.off("SIGINT", onSame);
    process.off("SIGTERM", onInterrupt);
  };
};

/** Whoever reads our answer may have read enough (`| head`): the command still ends well, its database too. */
const passOverClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== "EPIPE") throw error;
};

const runNamed = async (
  console: Console,
  table: CommandTable,
  name: string,
  rest: readonly string[],
  typed: { command: string },
): Promise<number> => {
  const make = table[name];
  if (make === undefined) throw new CommandProblem(`There is no command “${name}”. See: newsreel --help`);
  const { command, path, args } = await descend(
    (await make(console)) as CommandDef,
    [`newsreel ${name}`],
    rest,
  );
  typed.command = path.join(" ");
  if (args.includes("--help") || args.includes("-h") || isGroup(command)) {
    console.say(await usage(command, path));
    return args.length > 0 || !isGroup(command) ? 0 : 1;
  }
  refuseUnknownFlags(command, args);
  // citty would take the first word of a command that has subcommands, too, for one of them.
  const { subCommands: _, ...alone } = command;
  await runCommand(alone, { rawArgs: [...args] });
  return typeof process.exitCode === "number" ? process.exitCode : 0;
};

interface Found {
  readonly command: CommandDef;
  readonly path: readonly string[];
  readonly args: readonly string[];
}

/** Follows the words of a command with subcommands: transcript → show. */
const descend = async (
  command: CommandDef,
  path: readonly string[],
  args: readonly string[],
): Promise<Found> => {
  const subCommands = command.subCommands as
    | Readonly<Record<string, CommandDef | (() => Promise<CommandDef>)>>
    | undefined;
  const [next, ...rest] = args;
  if (subCommands === undefined || next === undefined || next.startsWith("-")) return { command, path, args };
  const found = subCommands[next];
  if (found !== undefined)
    return await descend(typeof found === "function" ? await found() : found, [...path, next], rest);
  if (command.run !== undefined) return { command, path, args };
  const names = Object.keys(subCommands).join(", ");
  throw new CommandProblem(`There is no “${path.join(" ")} ${next}”. There are: ${names}.`);
};

const isGroup = (command: CommandDef): boolean => command.run === undefined;

const usage = async (command: CommandDef, path: readonly string[]): Promise<string> => {
  const meta = { ...(command.meta as object), name: path.join(" ") };
  const text = await renderUsage({ ...command, meta });
  return process.stdout.isTTY ? text : stripVTControlCharacters(text);
};

const told = (error: unknown, whole: boolean): string[] => {
  if (error instanceof CommandProblem) return error.message.split("\n");
  if (error instanceof Error && error.name === "CLIError") return [`${error.message}. See --help.`];
  if (!(error instanceof Error)) return [String(error)];
  const cause = whole ? [error.stack ?? ""] : ["Set LOG_LEVEL=debug to see where."];
  if (isConnectionLost(error))
    return [
      "The database was stopped, or is just being started again. The same command again goes on where it was.",
    ];
  if (isOutOfSpace(error)) return [new OutOfSpace(error).message];
  return isPlain(error) ? [plainFault(error)] : [`It did not work: ${error.message}`, ...cause];
};

const systemFaults: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "this may not be read or written here",
  EISDIR: "this is a folder, not a file",
};

const codeOf = (error: Error): string =>
  "code" in error && typeof error.code === "string" ? error.code : "";

const isPlain = (error: Error): boolean => codeOf(error) in systemFaults;

const plainFault = (error: Error): string => {
  const fault = systemFaults[codeOf(error)];
  const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
  return fault === undefined ? error.message : `${path}${fault}.`;
};
