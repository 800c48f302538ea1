/** `npm start`: installs, builds, gets ffmpeg where it may, and runs the newsroom on the Node that comes with the packages. */
import { join } from "node:path";
import { buildWhenStale } from "./setup/build-when-stale.mjs";
import { install, root } from "./setup/install.mjs";
import { nodeEnvironment, nodeFlags } from "./setup/node-flags.mjs";
import { findNode } from "./setup/node.mjs";
import { ensureFfmpeg } from "./setup/programs.mjs";
import { runInPlace } from "./setup/run.mjs";

const say = (line) => console.log(`  ${line}`);

install(say);
const node = findNode(say);
buildWhenStale(node, say);
ensureFfmpeg(say);
runInPlace(
  node,
  [...nodeFlags, "--enable-source-maps", join(root, "dist", "main.js"), "serve", ...process.argv.slice(2)],
  { environment: nodeEnvironment },
);
