/** The first part of a BCP 47 tag, small: "en-GB" is "en". None is taken for English. */
export const languageOf = (tag: string): string => (tag.split(/[-_]/)[0] ?? "").toLowerCase() || "en";

export const isEnglishTag = (tag: string): boolean => languageOf(tag) === "en";
