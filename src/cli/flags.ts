import type { ArgsDef, CommandDef } from "citty";
import { CommandProblem } from "./tools.ts";

/** A flag that takes a text. */
export const textFlag = (description: string, valueHint = "TEXT") =>
  ({ type: "string", description, valueHint }) as const;

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** What was typed; what was not is left out. */
export const givenOf = <Fields extends object>(fields: Fields): Given<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>;

/** All values of a flag that may be given several times, or with commas: --topic moon --topic science,history. */
export const allValues = (rawArgs: readonly string[], flag: string): string[] =>
  rawArgs
    .flatMap((arg, at) => {
      if (arg === `--${flag}`) return [rawArgs[at + 1] ?? ""];
      return arg.startsWith(`--${flag}=`) ? [arg.slice(flag.length + 3)] : [];
    })
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter((value) => value !== "");

/** The same for values that may hold commas themselves: names. */
export const repeatedValues = (rawArgs: readonly string[], flag: string): string[] =>
  rawArgs.flatMap((arg, at) => {
    if (arg === `--${flag}`) return [rawArgs[at + 1] ?? ""];
    return arg.startsWith(`--${flag}=`) ? [arg.slice(flag.length + 3)] : [];
  });

/** Refuses a flag that the command does not know: a misspelt one would be passed over in silence. */
export const refuseUnknownFlags = (command: CommandDef, rawArgs: readonly string[]): void => {
  const args = command.args as ArgsDef | undefined;
  const known = new Map(Object.entries(args ?? {}).filter(([, arg]) => arg.type !== "positional"));
  const places = Object.entries(args ?? {}).filter(([, arg]) => arg.type === "positional");
  // A positional called "words" takes all that are typed.
  let positionals = places.some(([name]) => name === "words") ? Number.POSITIVE_INFINITY : places.length;
  for (let at = 0; at < rawArgs.length; at += 1) {
    const arg = rawArgs[at] ?? "";
    if (arg === "--") return;
    if (!arg.startsWith("-") || arg === "-") {
      positionals -= 1;
      if (positionals < 0)
        throw new CommandProblem(
          `“${arg}” is one word too many. Put quotation marks around what belongs together.`,
        );
      continue;
    }
    const [name = "", value] = arg.replace(/^--?/, "").split("=", 2);
    const flag = known.get(name) ?? known.get(name.replace(/^no-/, ""));
    if (flag === undefined) throw new CommandProblem(`There is no ${arg.split("=")[0]} here. See --help.`);
    if (flag.type === "boolean" || value !== undefined) continue;
    at += 1;
    if (rawArgs[at] === undefined) throw new CommandProblem(`Say what --${name} is to be.`);
  }
};
