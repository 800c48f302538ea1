/** Letters in common that make two words alike, as a recogniser may mistake one for the other. */
const alike = 0.55;

/** How like two words are, 0 to 1; 0 for those that only chance made alike. */
export const likenessOf = (one: string, other: string): number => {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter < 3 || shorter * 2 < longer || longer > 40 || !mayBeAlike(one, other)) return 0;
  const common = 1 - distanceOf(one, other) / longer;
  return common >= alike ? common * 0.9 : 0;
};

/** What is misheard begins or ends as what was said; to look closely at all others would take long. */
const mayBeAlike = (one: string, other: string): boolean =>
  one.charCodeAt(0) === other.charCodeAt(0) ||
  (one.charCodeAt(one.length - 1) === other.charCodeAt(other.length - 1) &&
    one.charCodeAt(one.length - 2) === other.charCodeAt(other.length - 2));

/** Letters to be changed, put in or left out (Levenshtein). */
const distanceOf = (one: string, other: string): number => {
  let row = Uint8Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = new Uint8Array(other.length + 1);
    next[0] = at;
    for (let column = 1; column <= other.length; column += 1) {
      const change = (row[column - 1] ?? 0) + (one[at - 1] === other[column - 1] ? 0 : 1);
      next[column] = Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[other.length] ?? 0;
};
