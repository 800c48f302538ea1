/** `npm test`: gets all that the tests need, then runs them. The last line is `N passed, N failed`. */
import { join } from "node:path";
import { buildWhenStale } from "./setup/build-when-stale.mjs";
import { install, root } from "./setup/install.mjs";
import { findNode } from "./setup/node.mjs";
import { ensureFfmpeg, ensureTestBrowser } from "./setup/programs.mjs";
import { runInPlace } from "./setup/run.mjs";

const say = (line) => console.log(line);

install(say);
const node = findNode(say);
buildWhenStale(node, say);
const missing = [ensureFfmpeg(say), ensureTestBrowser(say)].includes(false);
if (missing) process.exit(1);
runInPlace(node, [join(root, "node_modules", "vitest", "vitest.mjs"), "run", ...process.argv.slice(2)], {
  cwd: root,
});
