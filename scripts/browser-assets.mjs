/** The browser code, styles and type of the pages, under names that carry their hash. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const reader = join(import.meta.dirname, "..", "src", "reader");

/** Every island is one, and every sheet; what is in styles/parts/ is in those. */
const entries = () => [
  ...readdirSync(join(reader, "islands"))
    .filter((name) => name.endsWith(".ts") && !/\.(test|d)\.ts$/.test(name))
    .map((name) => join(reader, "islands", name)),
  ...readdirSync(join(reader, "styles"))
    .filter((name) => name.endsWith(".css"))
    .map((name) => join(reader, "styles", name)),
];

/** What a hashed file is known as: the code or sheet that it was made from, or the typeface that it is. */
const nameOf = ({ entryPoint, inputs }, output) => {
  if (entryPoint) return basename(entryPoint).replace(/\.ts$/, ".js");
  return output.endsWith(".woff2") ? basename(Object.keys(inputs)[0]) : null;
};

/** What a file loads at once, however deep. */
const importsOf = (outputs, output) => {
  const found = new Set();
  const follow = ({ imports }) => {
    for (const { path, kind } of imports)
      if (kind === "import-statement" && outputs[path] !== undefined && !found.has(path)) {
        found.add(path);
        follow(outputs[path]);
      }
  };
  follow(outputs[output]);
  return [...found].map((path) => basename(path));
};

/** Makes them in a folder, with manifest.json from name to hashed name, and imports.json to what a script loads at once. */
export const buildBrowserAssets = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const result = await build({
    entryPoints: entries(),
    outdir: folder,
    outbase: reader,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: ["chrome120", "firefox121", "safari17"],
    metafile: true,
    legalComments: "linked",
    logLevel: "warning",
  });
  const { outputs } = result.metafile;
  const manifest = {};
  const imports = {};
  for (const [output, facts] of Object.entries(outputs)) {
    const name = nameOf(facts, output);
    if (name === null) continue;
    manifest[name] = basename(output);
    if (name.endsWith(".js")) imports[name] = importsOf(outputs, output);
  }
  writeFileSync(join(folder, "imports.json"), `${JSON.stringify(imports, null, 2)}\n`);
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
};
