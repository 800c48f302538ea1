/** The studio: its scripts in parts that load when they are needed, its sheet and type, and the page that begins it all. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { browserBuild } from "./browser-build.mjs";

const studio = join(import.meta.dirname, "..", "src", "studio");

/** The interface speaks English: what the widgets say in thirty further languages stays out. */
const englishAlone = {
  name: "english-alone",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]intl[\\/][\w-]+[\\/][a-z]{2}-[A-Z]{2}\.mjs$/ }, ({ path }) =>
      path.endsWith("en-US.mjs") ? undefined : { contents: "export default {};", loader: "js" },
    ),
};

/**
 * Makes them in `folder`/assets, with manifest.json from name to hashed name, and `folder`/index.html.
 * @returns bytes, compressed with brotli, of all script that the first screens need, and of the style sheet
 */
export const buildStudio = async (folder) => {
  const assets = join(folder, "assets");
  mkdirSync(assets, { recursive: true });
  const { metafile } = await build({
    ...browserBuild,
    entryPoints: {
      studio: join(studio, "studio.tsx"),
      theme: join(studio, "theme.ts"),
      sheet: join(studio, "design", "studio.css"),
    },
    outdir: assets,
    chunkNames: "part-[hash]",
    jsx: "automatic",
    jsxImportSource: "react",
    tsconfigRaw: {},
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [englishAlone],
    legalComments: "none",
  });
  const outputs = outputsOf(metafile);
  const entry = (source) => outputs.find(({ entryPoint }) => entryPoint?.endsWith(`src/studio/${source}`));
  const [script, theme, sheet] = ["studio.tsx", "theme.ts", "design/studio.css"].map(entry);
  const manifest = {
    "studio.js": script.name,
    "theme.js": theme.name,
    "studio.css": sheet.name,
  };
  writeFileSync(join(assets, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(folder, "index.html"), page(manifest, closureOf(outputs, [script]).slice(1)));
  const weigh = (names) =>
    names.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(assets, name))).byteLength, 0);
  const first = firstScreens
    .map(entry)
    .filter(Boolean)
    .map((screen) => weigh(closureOf(outputs, [script, screen])));
  return { script: Math.max(weigh(closureOf(outputs, [script])), ...first), styles: weigh([sheet.name]) };
};

/** What somebody sees first: signed out, and signed in. */
const firstScreens = ["routes/sign-in.tsx", "routes/today.tsx"];

const outputsOf = (metafile) =>
  Object.entries(metafile.outputs).map(([path, { entryPoint, imports }]) => ({
    name: basename(path),
    entryPoint,
    needs: imports.filter(({ kind }) => kind === "import-statement").map((one) => basename(one.path)),
  }));

/** Names of what is loaded with these before anything of them runs. */
const closureOf = (outputs, begun) => {
  const found = new Set(begun.map(({ name }) => name));
  for (const name of found)
    for (const needed of outputs.find((output) => output.name === name)?.needs ?? []) found.add(needed);
  return [...found].filter((name) => name.endsWith(".js"));
};

/** `%NONCE%` is filled for each answer: the widgets' two style elements bear it. */
const page = (manifest, parts) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta property="csp-nonce" nonce="%NONCE%">
<title>Studio</title>
<link rel="icon" href="/favicon.ico">
<script src="/studio/assets/${manifest["theme.js"]}"></script>
<link rel="stylesheet" href="/studio/assets/${manifest["studio.css"]}">
${parts.map((name) => `<link rel="modulepreload" href="/studio/assets/${name}">\n`).join("")}<script type="module" src="/studio/assets/${manifest["studio.js"]}"></script>
</head>
<body>
<div id="studio"><noscript><p>The studio needs JavaScript. The public site does not.</p></noscript></div>
</body>
</html>
`;
