const splitter = (language: string): Intl.Segmenter =>
  new Intl.Segmenter(language, { granularity: "sentence" });

/** A piece that ends so does not end a sentence: "Mr.", "Gen.", an initial, a German ordinal before a month. */
const unfinished = /(?:\b(?:Mr|Mrs|Dr|Gen|Lt|St|Hon|vs|bzw|Nr|ca|Sr|Sra|Dn)\.|\b[A-Z]\.|\b\d{1,2}\.)$/;

/** The sentences of a text, each with its words set apart by one space. */
export const sentencesOf = (text: string, language: string): string[] => {
  const pieces = [...splitter(language).segment(text.replaceAll(/\s+/g, " ").trim())].map((piece) =>
    piece.segment.trim(),
  );
  const whole: string[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    if (before !== undefined && joins(before, piece, language)) {
      whole[whole.length - 1] = `${before} ${piece}`;
    } else if (piece !== "") {
      whole.push(piece);
    }
  }
  return whole;
};

const joins = (before: string, piece: string, language: string): boolean =>
  /^[a-zäöüáéíóú,;]/.test(piece) ||
  (unfinished.test(before) && (language === "de" || !/\b\d{1,2}\.$/.test(before)));
