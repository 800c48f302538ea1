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

/** Makes them in a folder, with manifest.json from name to hashed name. */
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
  const manifest = {};
  for (const [output, facts] of Object.entries(result.metafile.outputs)) {
    const name = nameOf(facts, output);
    if (name !== null) manifest[name] = basename(output);
  }
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
};
