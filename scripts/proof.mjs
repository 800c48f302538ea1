/**
 * `npm run proof [part …]`: every full figure, part by part. A part is bench/<part>/run.ts: it prints one JSON object a
 * line on standard output, {figure, value, unit, target?, beside?, holds}, and whatever else on standard error.
 * A part that was finished on this commit is not run again (`--again` runs it); the results go into bench/README.md.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { buildWhenStale } from "./setup/build-when-stale.mjs";
import { install, root } from "./setup/install.mjs";
import { findNode } from "./setup/node.mjs";
import { ensureChromium, ensureFfmpeg } from "./setup/programs.mjs";

const bench = join(root, "bench");
const results = join(bench, "results");

const parts = () => readdirSync(bench).filter((name) => existsSync(join(bench, name, "run.ts")));

const git = (...args) => spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout.trim();

/** The commit that last changed what a part measures: its results stand until one of these files changes. */
const commitOf = (part) =>
  git("log", "-1", "--format=%h", "--", "src", "db", "bench/archive", `bench/${part}`);

const resultFile = (part) => join(results, `${part}.json`);

const readResult = (part) =>
  existsSync(resultFile(part)) ? JSON.parse(readFileSync(resultFile(part), "utf8")) : undefined;

const bundle = async (part) => {
  const { build } = await import("esbuild");
  const outfile = join(root, ".proof", "build", `${part}.mjs`);
  await build({
    entryPoints: [join(bench, part, "run.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    jsx: "automatic",
    jsxImportSource: "preact",
    packages: "external",
    logLevel: "warning",
  });
  return outfile;
};

const runPart = async (node, part) => {
  console.log(`\n${part}`);
  const program = await bundle(part);
  const begun = Date.now();
  const { status, stdout } = spawnSync(node, [program], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  const figures = stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  for (const { figure, value, unit, target = "", holds } of figures)
    console.log(`  ${holds ? "holds" : "FAILS"}  ${figure}: ${value} ${unit} ${target}`);
  if (status !== 0 || figures.length === 0) {
    console.log(`  ${part} did not finish (exit code ${status}); run npm run proof ${part} again.`);
    return false;
  }
  mkdirSync(results, { recursive: true });
  const result = {
    part,
    commit: commitOf(part),
    day: new Date().toISOString().slice(0, 10),
    seconds: Math.round((Date.now() - begun) / 1000),
    figures,
  };
  writeFileSync(resultFile(part), `${JSON.stringify(result, null, 2)}\n`);
  return figures.every(({ holds }) => holds);
};

const table = ({ part, commit, day, seconds, figures }) =>
  [
    `## ${part}`,
    "",
    `Commit ${commit}, ${day}, took ${seconds} s.`,
    "",
    "| figure | value | target | beside it | holds |",
    "|---|---|---|---|---|",
    ...figures.map(
      ({ figure, value, unit, target = "", beside = "", holds }) =>
        `| ${figure} | ${value} ${unit} | ${target} | ${beside} | ${holds ? "yes" : "**no**"} |`,
    ),
    "",
  ].join("\n");

const writeReadme = () => {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`;
  const head = `# Figures\n\nWritten by \`npm run proof\`; not by hand. Machine: ${machine}. Each part is \`bench/<part>/run.ts\` and names its seed there.\n`;
  const tables = parts().map(readResult).filter(Boolean).map(table);
  writeFileSync(join(bench, "README.md"), [head, ...tables].join("\n"));
};

install(console.log);
const node = findNode(console.log);
buildWhenStale(node, console.log);
ensureFfmpeg(console.log);
ensureChromium(console.log);
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith("--"));
let allHold = true;
for (const part of asked.length > 0 ? asked : parts()) {
  const before = readResult(part);
  if (before?.commit === commitOf(part) && !words.includes("--again")) {
    console.log(`${part}: measured on ${before.day} at ${before.commit}`);
    allHold &&= before.figures.every(({ holds }) => holds);
    continue;
  }
  allHold = (await runPart(node, part)) && allHold;
  writeReadme();
}
writeReadme();
process.exit(allHold ? 0 : 1);
