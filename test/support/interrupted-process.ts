/** A command that lasts until it is interrupted, and then takes a moment to end well; it says how far it is. */
import { setTimeout as wait } from "node:timers/promises";
import { defineCommand } from "citty";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { fail } from "../../src/kit/result.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { readConfig } from "../../src/platform/config.ts";

const run = async (): Promise<void> => {
  const config = readConfig();
  if (!config.ok) throw new Error(config.problem);
  const tools = {
    config: config.value,
    clock: systemClock,
    openNewsroom: async () => fail("none"),
    openFfmpeg: async () => fail("none"),
  };
  process.exitCode = await runCommandLine(["wait"], tools, {
    wait: async (console) =>
      defineCommand({
        run: async () => {
          const alive = setInterval(() => undefined, 1000);
          const interrupted = new Promise((resolve) => {
            console.signal.addEventListener("abort", resolve);
          });
          console.say("waiting");
          await interrupted;
          console.say("interrupted");
          await wait(2000);
          console.say("ended well");
          clearInterval(alive);
        },
      }),
  });
};

await run();
