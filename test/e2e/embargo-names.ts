import { idOf } from "./pages-newsroom.ts";

/** What hidden things are called; no other word of the small newsroom has it in it. */
export const mark = "quixotl";

/** What tests ask by; the same of what never was, letter for letter as long. */
export interface Names {
  readonly film: string;
  readonly interview: string;
  readonly story: string;
  readonly storyId: string;
  readonly tomorrow: string;
  readonly cut: string;
  readonly interviewCut: string;
  readonly moment: string;
  readonly picture: string;
  readonly poster: string;
  readonly document: string;
  readonly revision: string;
  readonly word: string;
}

/** As long as the mark, and like no word of any language. */
const neverMark = "zyxomur";

/** What never was: each name as long as that of the hidden thing. */
export const neverNames = (names: Names): Names => ({
  film: names.film.replace(mark, neverMark),
  interview: names.interview.replace(mark, neverMark),
  story: names.story.replace(mark, neverMark),
  storyId: idOf("never a story"),
  tomorrow: names.tomorrow.replace(mark, neverMark),
  cut: idOf("never a cut"),
  interviewCut: idOf("never a cut either"),
  moment: idOf("never a moment"),
  picture: idOf("never a picture"),
  poster: idOf("never a poster"),
  document: idOf("never a document"),
  revision: idOf("never a revision"),
  word: neverMark,
});
