import type { Given, Reading } from "./story-file-reading.ts";

/** The moment that attributes name: by its id or address, or as a stretch or words of a recording. Null: none is named. */
export const readMoment = (reading: Reading, given: Given): string | null => {
  const moment = given.take("moment");
  const film = given.take("film");
  const [from, to, words] = [given.take("from"), given.take("to"), given.take("words")];
  if (moment !== undefined && moment !== "") {
    if (film !== undefined || from !== undefined || to !== undefined || words !== undefined)
      reading.problem(
        given.place,
        "A moment has its times and words already.",
        "Take film, from, to and words away.",
      );
    return reading.resolve({ kind: "moment", name: moment.split("/").at(-1) ?? moment }, given.place);
  }
  if (film === undefined) {
    reading.problem(
      given.place,
      "Which moment is it?",
      'Write moment=ID, or film=NAME from=1:02.5 to=1:20, or film=NAME words="what is said".',
    );
    return null;
  }
  if (words === undefined && (from === undefined || to === undefined)) {
    reading.problem(
      given.place,
      `Which part of “${film}” is it?`,
      'Write from=1:02.5 to=1:20, or words="what is said".',
    );
    return null;
  }
  return reading.resolve({ kind: "span", film, from, to, words }, given.place);
};
