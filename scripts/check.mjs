/** `npm run check`: every rule that is not a test. Runs all, says which failed. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { install, root } from "./setup/install.mjs";
import { findNode } from "./setup/node.mjs";

install(console.log);
const node = findNode(console.log);
const bin = (name) => join(root, "node_modules", ".bin", name);

const checks = [
  ["types", bin("tsc"), ["-p", "."]],
  ["types of the browser code", bin("tsc"), ["-p", "src/reader/islands"]],
  ["types of the studio", bin("tsc"), ["-p", "src/studio"]],
  ["types of what tests run in pages", bin("tsc"), ["-p", "test/e2e/in-page"]],
  ["lint", bin("oxlint"), ["--type-aware", "--deny-warnings"]],
  [
    "import rules",
    bin("depcruise"),
    ["--config", ".dependency-cruiser.mjs", "--output-type", "err", "src", "bench", "test", "sample"],
  ],
  ["format", bin("oxfmt"), ["--check", "."]],
  ["dead code", bin("knip"), []],
  ["generated schema", node, ["scripts/generate-schema.mjs", "--check"]],
];

const environment = { ...process.env, PATH: `${join(node, "..")}:${process.env.PATH}` };
const failed = checks.filter(([name, command, args]) => {
  const begun = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
