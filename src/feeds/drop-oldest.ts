/** Drops what was put in first until all that is kept has at most so many characters. */
export const dropOldest = <Kept extends { readonly text: string }>(
  kept: Map<string, Kept>,
  most: number,
): void => {
  let length = 0;
  for (const { text } of kept.values()) length += text.length;
  for (const [name, { text }] of kept) {
    if (length <= most) return;
    kept.delete(name);
    length -= text.length;
  }
};
