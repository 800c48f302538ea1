/** The browser code, styles and type of the pages, under names that carry their hash. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build } from "esbuild";
import { browserBuild } from "./browser-build.mjs";

const reader = join(import.meta.dirname, "..", "src", "reader");
const islands = join(reader, "islands");

/** Every island is one, and every sheet; what is in styles/parts/ is in those. */
const entries = () => [
  ...readdirSync(islands)
    .filter((name) => name.endsWith(".ts") && !/\.(test|d)\.ts$/.test(name))
    .map((name) => join(islands, name)),
  ...readdirSync(join(reader, "styles"))
    .filter((name) => name.endsWith(".css"))
    .map((name) => join(reader, "styles", name)),
];

const options = {
  ...browserBuild,
  entryPoints: entries(),
  outdir: reader,
  outbase: reader,
  chunkNames: "[name]-[hash]",
  legalComments: "linked",
};

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

/** What several scripts share, one module each; esbuild would make a file of each, and each costs a journey on a phone's line. */
const sharedModules = async () => {
  const { metafile } = await build({ ...options, write: false });
  return Object.values(metafile.outputs)
    .filter(({ entryPoint, imports, exports }) => entryPoint === undefined && imports && exports.length > 0)
    .flatMap(({ inputs }) => Object.keys(inputs));
};
const sharedInOne = (paths) => {
  const modules = new Set(paths.map((path) => resolve(path)));
  return {
    name: "shared in one",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, namespace }) =>
        namespace === "file" && modules.has(join(resolveDir, path))
          ? { path: "shared", namespace: "shared" }
          : undefined,
      );
      onLoad({ filter: /^shared$/, namespace: "shared" }, () => ({
        contents: [...modules].map((path) => `export * from ${JSON.stringify(path)};`).join("\n"),
        resolveDir: islands,
      }));
    },
  };
};

/** Makes them in a folder, with manifest.json from name to hashed name, and imports.json to what a script loads at once. */
export const buildBrowserAssets = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const result = await build({
    ...options,
    outdir: folder,
    plugins: [sharedInOne(await sharedModules())],
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
