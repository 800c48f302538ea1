/** Runs one program as if it were this one: same terminal, same signals, same exit code. */
import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * An interrupt comes to this process alone (kill), or to the program too (Ctrl-C: both are in one process group), and
 * nobody can tell which. So it is always passed on, as a SIGTERM, and the program, told by NEWSREEL_WRAPPED, passes over
 * SIGINT: it hears each interrupt once.
 * `environment` has what it is told besides, where it is told nothing else of it.
 */
export const runInPlace = (command, args, { environment = {}, ...options } = {}) => {
  const child = spawn(command, args, {
    stdio: "inherit",
    env: { ...environment, ...process.env, NEWSREEL_WRAPPED: "1" },
    ...options,
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  child.on("error", (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) =>
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)),
  );
};
