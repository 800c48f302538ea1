/** Runs one program as if it were this one: same terminal, same signals, same exit code. */
import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Ctrl-C reaches the program by itself, from the terminal, because it is in the same process group; passing it on would
 * count as pressing twice. A SIGTERM comes to this process alone, and is passed on.
 */
export const runInPlace = (command, args, options = {}) => {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  process.on("SIGINT", () => {
    if (!process.stdin.isTTY) child.kill("SIGINT");
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) =>
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)),
  );
};
