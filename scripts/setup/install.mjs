/** Installs the packages of package-lock.json when they are not there or not the same. Plain JavaScript: Node 20 runs it. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..", "..");

const stamp = join(root, "node_modules", ".newsreel-installed");

const wanted = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();

/** Installs if needed; says what it does through `say`. Ends the process with npm's code when npm fails. */
export const install = (say) => {
  if (isInstalled()) return;
  say("Installing packages (about half a minute)…");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (npm.status !== 0) {
    say(
      "The packages could not be installed: npm said why above. Check the network and the free disk space, then try again.",
    );
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, wanted());
};
