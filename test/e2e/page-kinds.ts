/** The kind of an address: "/film/…/transcript". Addresses of a kind are made alike. */
export const kindOf = (path: string): string => {
  const [place = "", query = ""] = path.split("?", 2);
  const [first = "", second, third, ...rest] = place.split("/").slice(1);
  if (groups.has(first)) return `/${first}/…`;
  if (place.includes("/feed.")) return `/${first}/…/feed`;
  const parts = [
    first,
    ...(second === undefined ? [] : [first === "embed" ? second : "…"]),
    ...(third === undefined ? [] : [first === "embed" ? "…" : third]),
    ...rest.map(() => "…"),
  ];
  return `/${parts.join("/")}${query === "" ? "" : "?…"}`;
};

/** Everything below these is of one kind. */
const groups: ReadonlySet<string> = new Set([
  "social",
  "picture",
  "media",
  "assets",
  "sitemap",
  "mark",
  "audio",
]);

/** So many addresses of a kind are looked at; of those that are all worth it, all. */
const most: Readonly<Record<string, number>> = {
  "/film/…": Infinity,
  "/story/…": Infinity,
  "/topic/…": Infinity,
  "/person/…": Infinity,
  "/interview/…": Infinity,
  "/episode/…": Infinity,
  "/sitemap/…": Infinity,
  "/assets/…": Infinity,
  "/picture/…": 12,
  "/social/…": 4,
};
const usual = 15;

/**
 * Says of each address in turn whether enough of its kind were seen before.
 * @param mostOf how many of a kind are enough
 */
export const fewOfEachKind = (
  mostOf: (kind: string) => number = (kind) => most[kind] ?? usual,
): ((path: string) => boolean) => {
  const seen = new Map<string, number>();
  return (path) => {
    const kind = kindOf(path);
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count > mostOf(kind);
  };
};
