import type { Console } from "./tools.ts";

/** A command of citty's with whatever arguments; what its run takes is between citty and itself. */
export interface AnyCommand {
  readonly meta?: unknown;
  readonly args?: unknown;
  readonly subCommands?: unknown;
  readonly run?: unknown;
}

/** A command is loaded when it is asked for, so that each starts fast. */
export type CommandTable = Readonly<Record<string, (console: Console) => AnyCommand | Promise<AnyCommand>>>;
