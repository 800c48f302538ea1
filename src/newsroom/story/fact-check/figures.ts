/** Digits of any script, and the numbers that English stories write out; a few that also mean something else are left out. */
const numberWords =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|thirds?|quarters?|percent|twice|doubled?|tripled?|halved";

const figure = new RegExp(`\\p{Nd}|(?<!\\p{L})(?:${numberWords})(?!\\p{L})`, "iu");

/** A sentence with a figure in it, and where it stands: [from, to) in UTF-16 units of the text. */
export interface SentenceWithFigure {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The sentences of a text that state a figure outside of what is quoted.
 * @param quoted the same text, with every character that is quoted made a space
 */
export const sentencesWithFigures = (
  text: string,
  language: string,
  quoted: string = text,
): SentenceWithFigure[] =>
  [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].flatMap(({ segment, index }) =>
    figure.test(quoted.slice(index, index + segment.length))
      ? [{ text: segment.trim(), from: index, to: index + segment.length }]
      : [],
  );
