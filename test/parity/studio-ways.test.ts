import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import type { Operation } from "../../src/api/contract/operation.ts";
import { type OperationName, operations } from "../../src/api/contract/operations.ts";
import { commands } from "../../src/cli/commands.ts";
import type { Console } from "../../src/cli/tools.ts";
import { projectRoot } from "../support/project-root.ts";
import { studioWays } from "./studio-ways.ts";

interface Loose {
  readonly args?: Readonly<Record<string, unknown>>;
  readonly subCommands?: Readonly<Record<string, unknown>>;
  readonly run?: unknown;
}

/** Every command that does something, with its options and arguments. */
const walk = async (name: string, command: Loose): Promise<(readonly [string, readonly string[]])[]> => {
  const own = command.run === undefined ? [] : [[name, Object.keys(command.args ?? {})] as const];
  const below = await Promise.all(
    Object.entries(command.subCommands ?? {}).map(async ([word, sub]) => {
      const made: unknown = await (typeof sub === "function" ? (sub as () => unknown)() : sub);
      return await walk(`${name} ${word}`, made as Loose);
    }),
  );
  return [...own, ...below.flat()];
};

const console = {} as Console;
const typed = (
  await Promise.all(
    Object.entries(commands).map(async ([name, make]) => await walk(name, (await make(console)) as Loose)),
  )
).flat();

const all: Readonly<Record<OperationName, Operation>> = operations;

/** Whoever is meant, how the answer is written and how much of it: nothing of what is done. */
const ofTheTerminal = new Set(["as", "json", "limit"]);

const camel = (option: string): string =>
  option.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Names of all that an operation can be given, however deep. */
const fieldsOf = ({ params, query, body }: Operation): string[] =>
  [params, query, body].flatMap((schema) =>
    schema === undefined ? [] : namesIn(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
  );

const namesIn = (schema: unknown): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key !== "properties" || typeof value !== "object" || value === null) return namesIn(value);
    return Object.keys(value).concat(Object.values(value).flatMap(namesIn));
  });
};

test("every command names how the studio does the same, or why it does not", () => {
  const main = ["serve", "backup", "restore", "doctor"];
  expect(Object.keys(studioWays).toSorted()).toEqual([...typed.map(([name]) => name), ...main].toSorted());
});

test.each(typed)("%s: each option is a field of one of its operations, or says why not", (name, options) => {
  const way = studioWays[name];
  if (way === undefined || "own" in way) return;
  const fields = new Set(way.by.flatMap((one) => fieldsOf(all[one])));
  const missing = options
    .filter((option) => !ofTheTerminal.has(option))
    .filter((option) => {
      const there = way.options?.[option];
      if (typeof there === "object") return false;
      const plain = camel(there ?? option);
      return ![plain, `${plain}Id`, `${plain}s`].some((field) => fields.has(field));
    });
  expect(missing).toEqual([]);
  const unknown = Object.keys(way.options ?? {}).filter((option) => !options.includes(option));
  expect(unknown, "options that the command does not have").toEqual([]);
});

test("the studio's screens call every operation that stands for a command", () => {
  const folder = join(projectRoot(), "src/studio");
  const text = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  const named = Object.values(studioWays).flatMap((way) => ("by" in way ? way.by : []));
  const uncalled = [...new Set(named)].filter(
    (name) => !new RegExp(`"${name}"|\\bapi\\.${name}\\b`).test(text),
  );
  expect(uncalled).toEqual([]);
});
