/** Names by id: "/film/the-quiet-side", "jane-doe", "./photo.jpg". What has none is written by its id. */
export type Names = ReadonlyMap<string, string>;

/** Directives that stand within sentences: `:quote[words]{…}`. */
export const textDirectives: ReadonlySet<string> = new Set([
  "quote",
  "footnote",
  "source",
  "strong",
  "em",
  "br",
  "link",
]);

/** Directives that are a line of their own, or begin a stretch of lines. */
export const blockDirectives: ReadonlySet<string> = new Set(
  "excerpt audio picture document embed related pull paragraph aside timeline gallery legacy".split(" "),
);
