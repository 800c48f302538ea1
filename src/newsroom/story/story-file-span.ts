import { fail, ok, type Result } from "../../kit/result.ts";
import { parseTime } from "../../kit/time.ts";
import { findWords } from "../moment/find-words.ts";
import { keepMoment, momentId } from "../moment/make-moment.ts";
import { momentFromSpan, momentFromWords, type Span } from "../moment/span.ts";
import { type DeskCut, findDeskCut } from "../recording/desk-cut.store.ts";
import type { By } from "../staff/change.ts";
import { findCurrentVersion, listSentences } from "../transcript/transcript.store.ts";
import { findWorksNamed } from "./story-file-find.store.ts";

interface Asked {
  readonly film: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly words?: string | undefined;
}

/** The moment of a stretch of a recording, or of words said in it: made, or only found out. */
export const makeSpan = async (by: By, asked: Asked, make: boolean): Promise<Result<string>> => {
  const cut = await findAskedCut(by, asked.film);
  if (!cut.ok) return cut;
  const span = await spanOf(by, cut.value, asked);
  if (!span.ok) return span;
  return await keepSpan(by, cut.value, span.value, make);
};

/** The moment of these words (numbers, both included), with whole sentences around them. */
export const makeMomentOfWords = async (
  by: By,
  cutId: string,
  place: { readonly firstWord: number; readonly lastWord: number },
  make: boolean,
): Promise<Result<string>> => {
  const cut = await findDeskCut(by.db, { cutId });
  if (cut === null) return fail("The recording is not there any more.");
  const span = momentFromWords(await listSentences(by.db, cut.id), place.firstWord, place.lastWord, cut);
  return span.ok ? await keepSpan(by, cut, span.value, make) : span;
};

const keepSpan = async (by: By, cut: DeskCut, span: Span, make: boolean): Promise<Result<string>> =>
  make ? await keepMoment(by, cut, span) : ok(momentId(cut.id, span.startUnits, span.endUnits));

const findAskedCut = async (by: By, film: string): Promise<Result<DeskCut>> => {
  const works = (await findWorksNamed(by.db, film)).filter(({ name }) => !name.startsWith("/story/"));
  const [work, other] = works;
  if (work === undefined)
    return fail(`There is no film, interview or episode “${film}”. See what there is: newsreel list`);
  if (other !== undefined)
    return fail(`“${film}” may be any of ${works.map(({ name }) => name).join(", ")}. Say which.`);
  const cut = await findDeskCut(by.db, { recordingId: work.id });
  return cut === null ? fail(`“${work.title}” has no media and no words.`) : ok(cut);
};

const giveTimes =
  "Give them times: newsreel transcript import FILM CAPTIONS, then newsreel transcript import FILM TEXT, which takes them.";

const spanOf = async (by: By, cut: DeskCut, { from, to, words }: Asked): Promise<Result<Span>> => {
  const sentences = await listSentences(by.db, cut.id);
  if (words !== undefined) {
    const language = (await findCurrentVersion(by.db, cut.id))?.language ?? cut.language;
    const found = findWords(sentences, words, language);
    if (!found.ok) return found;
    const [first, ...others] = found.value;
    if (first === undefined || others.length > 0)
      return fail(`“${words}” is said ${found.value.length} times in it. Give more words, or from= and to=.`);
    const span = momentFromWords(sentences, first.first, first.last, cut);
    return span.ok || first.start !== null ? span : fail(`${span.problem} ${giveTimes}`);
  }
  const [start, end] = [parseTime(from ?? ""), parseTime(to ?? "")];
  if (!start.ok) return start;
  return end.ok ? momentFromSpan(sentences, start.value, end.value, cut) : end;
};
