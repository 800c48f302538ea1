import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const isThere = (program: string, flag: string): boolean => spawnSync(program, [flag]).error === undefined;

/** Installs a program that only measuring needs, on Debian as root. @returns whether it is there */
export const ensureProgram = (program: string, debian: string, flag = "-v"): boolean => {
  if (isThere(program, flag)) return true;
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  console.error(`Installing ${debian} from the system's own packages…`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const words = ["install", "-y", "-qq", "--no-install-recommends", debian];
  const runs = (): boolean => spawnSync("apt-get", words, { env, stdio: "ignore" }).status === 0;
  if (!runs()) {
    spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore" });
    runs();
  }
  return isThere(program, flag);
};
