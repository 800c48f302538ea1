/**
 * Builds dist/: main.js (the server and every command, one bundle in lazy parts), page-maker-thread.js (the thread that
 * makes pages) and assets/ (browser code and styles under names that carry their hash, with gzip and brotli beside them,
 * and manifest.json from name to hashed name), and studio/ (index.html and assets/ of the same kind).
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { buildBrowserAssets } from "./browser-assets.mjs";
import { buildStudio } from "./studio-assets.mjs";

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

const compress = (folder) => {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
};

const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;

/** Milliseconds for which parts of older builds are kept. */
const kept = 30 * 24 * 3600 * 1000;

/**
 * A running newsroom keeps what it has loaded, and finds beside the new build the parts of its own that it loads later; the
 * next start finds the new one whole.
 */
const keepOlderParts = () => {
  if (!existsSync(dist)) return;
  const there = new Set(readdirSync(fresh));
  for (const name of readdirSync(dist)) {
    if (!/^part-.*\.js$/.test(name) || there.has(name)) continue;
    const { atime, mtime } = statSync(join(dist, name));
    if (Date.now() - mtime.getTime() > kept) continue;
    copyFileSync(join(dist, name), join(fresh, name));
    utimesSync(join(fresh, name), atime, mtime);
  }
};

const swapIn = () => {
  keepOlderParts();
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
};

try {
  mkdirSync(join(fresh, "assets"), { recursive: true });
  const [studio] = await Promise.all([
    buildStudio(join(fresh, "studio")),
    buildServer(),
    buildBrowserAssets(join(fresh, "assets")),
  ]);
  compress(join(fresh, "assets"));
  compress(join(fresh, "studio", "assets"));
  console.log(
    `  The studio's first screen is ${inKilobytes(studio.script)} of script, ${inKilobytes(studio.styles)} of styles.`,
  );
  swapIn();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
