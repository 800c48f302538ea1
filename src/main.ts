import { join } from "node:path";
import { runCommandLine } from "./cli/run-command-line.ts";
import { commandTools } from "./main/command-tools.ts";
import { withServedAddress } from "./main/served-address.ts";
import { readConfig } from "./platform/config.ts";

/** Composition root: puts the parts together for the command that was typed. The bundle is dist/main.js. */
const main = async (): Promise<number> => {
  const config = readConfig();
  if (!config.ok) {
    console.error(config.problem);
    return 1;
  }
  const root = join(import.meta.dirname, "..");
  const tools = commandTools({ config: withServedAddress(config.value), root });
  try {
    return await runCommandLine(process.argv.slice(2), tools, {
      // Loaded only when typed: the server is most of the program.
      serve: async () =>
        (await import("./main/serve-command.ts")).serveCommand({ config: config.value, root }),
      backup: async (console) => (await import("./main/backup-commands.ts")).backupCommand(console, tools),
      restore: async (console) => (await import("./main/backup-commands.ts")).restoreCommand(console, tools),
      doctor: async (console) => (await import("./main/doctor-command.ts")).doctorCommand(console, tools),
    });
  } finally {
    await tools.close();
  }
};

// Whoever reads the answer may stop reading ("newsreel list | head"): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await main();
