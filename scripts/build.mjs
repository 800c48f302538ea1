/**
 * Builds dist/: main.js (the server and every command, one bundle in lazy parts) and assets/ (browser code and styles
 * under names that carry their hash, with gzip and brotli beside them, and manifest.json from name to hashed name).
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const fresh = join(root, `dist-${process.pid}`);

const buildServer = () =>
  build({
    entryPoints: [join(root, "src", "main.ts")],
    outdir: fresh,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node22",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: true,
    external: ["sharp", "pg-native"],
    chunkNames: "part-[hash]",
    banner: {
      js: 'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);',
    },
    logLevel: "warning",
  });

const entries = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending) && !name.endsWith(".test.ts") && !name.endsWith(".d.ts"))
        .map((name) => join(folder, name))
    : [];

const buildAssets = async () => {
  const styles = join(root, "src", "reader", "styles");
  const result = await build({
    entryPoints: [
      ...entries(join(root, "src", "reader", "islands"), ".ts"),
      ...["site.css", "story.css"].map((name) => join(styles, name)).filter(existsSync),
    ],
    outdir: join(fresh, "assets"),
    outbase: join(root, "src", "reader"),
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
  writeFileSync(join(fresh, "assets", "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
};

const compressAssets = () => {
  for (const name of readdirSync(join(fresh, "assets"))) {
    if (!/\.(js|css)$/.test(name)) continue;
    const content = readFileSync(join(fresh, "assets", name));
    writeFileSync(join(fresh, "assets", `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(
      join(fresh, "assets", `${name}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
};

/** A running newsroom keeps what it has loaded; the next start finds the new one whole. */
const swapIn = () => {
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
};

try {
  mkdirSync(join(fresh, "assets"), { recursive: true });
  await Promise.all([buildServer(), buildAssets()]);
  compressAssets();
  swapIn();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
