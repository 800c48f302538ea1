/** Letters that Unicode does not take apart into a plain letter and a mark. */
const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  "&": " and ",
};

const longest = 80;

/**
 * The words of a title as they stand in an address: plain small letters and digits joined by hyphens, at most 80
 * characters and cut between words. Marks are taken off (é → e); an apostrophe joins (don't → dont). Letters of
 * other scripts are kept, as addresses may carry them. Empty when there is no letter or digit.
 */
export const slugify = (text: string): string => {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłħı&]/gu, (letter) => spelled[letter] ?? letter)
    .replaceAll(/['’ʼ]/gu, "")
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")
    .normalize("NFC");
  return shorten(plain);
};

const shorten = (slug: string): string => {
  if (slug.length <= longest) return slug;
  const lastHyphen = slug.lastIndexOf("-", longest);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : longest);
};

/** The slug, or the first of slug-2, slug-3, … that is not taken. */
export const freeSlug = (slug: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
};
