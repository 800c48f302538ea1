/** What stands between two words of this language (BCP 47): a space, or nothing. */
export const wordJoint = (language: string): "" | " " =>
  /^(zh|ja|th|lo|km|my)\b/i.test(language) ? "" : " ";

/**
 * The words of a text, each with its own punctuation ("noon,"): what stands between spaces; in a language that writes
 * no spaces, what the language's segmenter takes for words.
 */
export const splitWords = (text: string, language: string): string[] => {
  const parts = text.split(/\s+/u).filter((part) => part !== "");
  if (wordJoint(language) === " ") return parts;
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return parts.flatMap((part) => gluePunctuation([...segmenter.segment(part)]));
};

/** Punctuation belongs to the word before it; at the very start, to the word after it. */
const gluePunctuation = (segments: readonly Intl.SegmentData[]): string[] => {
  const words: string[] = [];
  let opening = "";
  for (const { segment, isWordLike } of segments) {
    const isOpening = /^[\p{Ps}\p{Pi}]+$/u.test(segment);
    if (isWordLike === true || (words.length === 0 && !isOpening) || opening !== "") {
      words.push(opening + segment);
      opening = "";
    } else if (isOpening) opening += segment;
    else words.push((words.pop() ?? "") + segment);
  }
  return opening === "" ? words : [...words, opening];
};
