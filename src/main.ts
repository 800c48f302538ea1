import { join } from "node:path";
import { runCommandLine } from "./cli/run-command-line.ts";
import { commandTools } from "./main/command-tools.ts";
import { doctorCommand } from "./main/doctor-command.ts";
import { backupCommand, restoreCommand } from "./main/backup-commands.ts";
import { withServedAddress } from "./main/served-address.ts";
import { serveCommand } from "./main/serve-command.ts";
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
      serve: () => serveCommand({ config: config.value, root }),
      backup: (console) => backupCommand(console, tools),
      restore: (console) => restoreCommand(console, tools),
      doctor: (console) => doctorCommand(console, tools),
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
