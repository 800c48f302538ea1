/** Builds dist/ when any source is newer or other than what it was built from. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

const stamp = join(root, "dist", ".built-from");

/** Names, sizes and times of all sources: enough to see a change, and 300 files take 5 ms. */
const sources = () => {
  const hash = createHash("sha256");
  for (const folder of ["src", "scripts"]) {
    for (const name of readdirSync(join(root, folder), { recursive: true }).sort()) {
      const facts = statSync(join(root, folder, name));
      if (facts.isFile()) hash.update(`${name} ${facts.size} ${facts.mtimeMs}\n`);
    }
  }
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
};

export const buildWhenStale = (node, say) => {
  const now = sources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  say("Building…");
  const build = spawnSync(node, [join(root, "scripts", "build.mjs")], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stamp, now);
};
