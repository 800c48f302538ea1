/** The browser code and styles of the pages, under names that carry their hash. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const reader = join(import.meta.dirname, "..", "src", "reader");

/** Every island is one; of the styles those that pages ask for by name: the others are parts of them. */
const entries = () => [
  ...readdirSync(join(reader, "islands"))
    .filter((name) => name.endsWith(".ts") && !/\.(test|d)\.ts$/.test(name))
    .map((name) => join(reader, "islands", name)),
  join(reader, "styles", "site.css"),
  join(reader, "styles", "story.css"),
];

/** Makes them in a folder, with manifest.json from name to hashed name. */
export const buildBrowserAssets = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const result = await build({
    entryPoints: entries(),
    outdir: folder,
    outbase: reader,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
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
    if (facts.entryPoint) manifest[basename(facts.entryPoint).replace(/\.ts$/, ".js")] = basename(output);
  }
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
};
