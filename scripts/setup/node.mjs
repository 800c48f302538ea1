/** Which Node runs Newsreel: the one that comes with the packages, else this one if it is new enough. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const carried = () => join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin", "node");

const isNewEnough = (version) => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12);
};

/** The path of the Node to use. Ends the process with a plain sentence when there is none. */
export const findNode = (say) => {
  if (existsSync(carried())) return carried();
  if (isNewEnough(process.versions.node)) return process.execPath;
  say(
    `Newsreel needs Node 22.12 or later on this system, and this is ${process.versions.node}. Install a newer Node (nodejs.org) and start again.`,
  );
  process.exit(1);
};
