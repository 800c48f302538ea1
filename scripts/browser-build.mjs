/** How esbuild makes what browsers load, of the site and of the studio: files whose names carry their hash, in parts that are shared. */
export const browserBuild = {
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  target: ["chrome120", "firefox121", "safari17"],
  metafile: true,
  logLevel: "warning",
};
