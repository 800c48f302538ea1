/**
 * Builds dist/: main.js (the server and every command, one bundle in lazy parts), page-maker-thread.js (the thread that
 * makes pages) and assets/ (browser code and styles under names that carry their hash, with gzip and brotli beside them,
 * and manifest.json from name to hashed name).
 */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildBrowserAssets } from "./browser-assets.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const fresh = join(root, `dist-${process.pid}`);

const buildServer = () =>
  build({
    entryPoints: {
      main: join(root, "src", "main.ts"),
      "page-maker-thread": join(root, "src", "main", "page-maker-thread.ts"),
    },
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
  await Promise.all([buildServer(), buildBrowserAssets(join(fresh, "assets"))]);
  compressAssets();
  swapIn();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
