import { defineCommand, type SubCommandsDef } from "citty";
import type { Console } from "./tools.ts";

/** Every command on stories, one a line; each is loaded when it is asked for. */
const subCommands = (console: Console): SubCommandsDef => ({
  schema: async () => (await import("./story-schema.ts")).schemaCommand(console),
});

export const storyCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Stories: write them in files, check, save, publish, correct" },
    subCommands: subCommands(console),
  });
