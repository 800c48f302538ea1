/** Spots in a row and rows: one more in a row than bits, for each is held against the one at its right. */
const across = 9;
const down = 8;
/** So much (of 255) must lie between the darkest and the brightest spot: what is of one colour is like everything. */
const leastContrast = 12;
/** So much darker must a spot's neighbour be to count: in an even sky compression alone makes one spot the darker. */
const leastStep = 4;

/**
 * What a picture looks like, in 64 bits written as 0 and 1 (a difference hash, after Krawetz, "Kind of Like That", 2013): of two that
 * look alike, whatever their size and compression, few differ. Null: it is all of one brightness.
 */
export const likenessOf = async (bytes: Uint8Array): Promise<string | null> => {
  const { default: sharp } = await import("sharp");
  const spots = await sharp(bytes)
    .flatten({ background: "white" })
    .grayscale()
    .resize(across, down, { fit: "fill", kernel: "mitchell" })
    .raw()
    .toBuffer();
  if (Math.max(...spots) - Math.min(...spots) < leastContrast) return null;
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across - 1 }, (_unused, column) => {
      const at = row * across + column;
      return (spots[at] ?? 0) - (spots[at + 1] ?? 0) >= leastStep ? "1" : "0";
    }).join(""),
  ).join("");
};
