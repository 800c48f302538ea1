/** Characters of one header: proxies commonly take 4 to 8 KB of headers in all. */
const longest = 1500;

/**
 * Stands for the keys of a page that used more than fit into a header. Whoever purges names it each time, so that no
 * page with more keys than it could say is left standing.
 */
export const manyTag = "many";

/** A key without what would end it in a list of keys. */
export const tagOf = (key: string): string => encodeURIComponent(key).replaceAll("%3A", ":");

/** What a page was made of, for caches before us: Cache-Tag (Cloudflare and others), Surrogate-Key (Fastly, Varnish). */
export const tagHeaders = (keys: ReadonlySet<string>): Record<string, string> => {
  const tags = [...keys].map(tagOf);
  const said = tags.join(" ").length <= longest ? tags : [...fitting(tags), manyTag];
  return { "cache-tag": said.join(","), "surrogate-key": said.join(" ") };
};

const fitting = (tags: readonly string[]): string[] => {
  let length = manyTag.length;
  return tags.filter((tag) => (length += tag.length + 1) <= longest);
};
