import { type CommandDef, defineCommand } from "citty";
import { CommandProblem } from "../cli/tools.ts";
import { MigrationRefused } from "../platform/database/migrate.ts";
import { openLog } from "../platform/log.ts";
import { DataFolderInUse } from "../platform/postgres/supervisor.ts";
import { CannotServe } from "./cannot-serve.ts";
import type { Place } from "./command-tools.ts";
import { type Role, serve, type Serving } from "./serve.ts";
import { isWebProcess } from "./shared-port.ts";

const roles: readonly Role[] = ["web", "worker", "both"];

const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** `newsreel serve`: runs until it is told to stop. */
export const serveCommand = (place: Place): CommandDef =>
  defineCommand({
    meta: { name: "serve", description: "Runs the newsroom: its pages, and the work of bringing films in" },
    args: {
      role: {
        type: "string",
        default: "both",
        description: "web, worker, or both. More than one process needs DATABASE_URL",
        valueHint: "ROLE",
      },
    },
    run: async ({ args }) => {
      if (!isRole(args.role))
        throw new CommandProblem(`There is no role “${args.role}”. There are: ${roles.join(", ")}.`);
      await serveUntilStopped(place, isWebProcess ? "web" : args.role);
    },
  }) as unknown as CommandDef;

const serveUntilStopped = async ({ config, root }: Place, role: Role): Promise<void> => {
  const log = openLog(config.logLevel);
  const stop = stopSignal();
  const say = (sentence: string): void => {
    // One voice for all.
    if (!isWebProcess) console.log(`  ${sentence}`);
  };
  const serving = await plainly(
    serve(
      {
        config,
        root,
        log,
        searchPath: process.env["PATH"] ?? "",
        say,
        lost: () => stop.now("Another newsroom has taken this data folder."),
      },
      role,
    ),
  );
  say(`${await stop.asked} Stopping…`);
  await serving.stop();
  say("Stopped.");
};

/** Asked for by Ctrl-C or a SIGTERM. What comes while it stops is the same Ctrl-C, heard twice. */
const stopSignal = (): { readonly asked: Promise<string>; readonly now: (why: string) => void } => {
  const { promise, resolve } = Promise.withResolvers<string>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(""));
  return { asked: promise, now: resolve };
};

const plainly = async (starting: Promise<Serving>): Promise<Serving> => {
  try {
    return await starting;
  } catch (error) {
    if (error instanceof CannotServe || error instanceof MigrationRefused)
      throw new CommandProblem(error.message);
    if (error instanceof DataFolderInUse)
      throw new CommandProblem(
        `${error.message} Stop that one first, or choose another folder: DATA_DIR=./other npm start`,
      );
    throw error;
  }
};
