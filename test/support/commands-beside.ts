import { commandTools } from "../../src/main/command-tools.ts";
import { withServedAddress } from "../../src/main/served-address.ts";
import { readConfig } from "../../src/platform/config.ts";
import type { Ended } from "./newsroom-process.ts";
import { projectRoot } from "./project-root.ts";
import { typeCommand } from "./type-command.ts";

/** Commands of the newsroom at a data folder, typed in the test's own process. */
export interface CommandsBeside {
  /** Runs `newsreel WORDS` beside the newsroom that serves. */
  type(...words: readonly string[]): Promise<Pick<Ended, "code" | "said">>;
  close(): Promise<void>;
}

/** They do and say what those of the program do; each spares the start of a process. */
export const commandsBeside = (settings: Readonly<Record<string, string>>): CommandsBeside => {
  const config = readConfig(settings);
  if (!config.ok) throw new Error(config.problem);
  const tools = commandTools({ config: withServedAddress(config.value), root: projectRoot() });
  return {
    type: async (...words) => {
      const { code, said, remarked } = await typeCommand(tools, words);
      return { code, said: said + remarked };
    },
    close: tools.close,
  };
};
