import * as z from "zod";
import { type Rate, unitAt, unitFrom, unitsToMilliseconds } from "../../kit/rate.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Files } from "../../platform/files/files.ts";
import { listSentencesBetween } from "../transcript/transcript.store.ts";

/** A part of a cut as somebody sees it who chooses where a moment begins and ends: its words, and how loud it is. */
interface Stretch {
  readonly recordingId: string;
  readonly title: string;
  readonly language: string;
  readonly rate: Rate;
  /** Of the whole cut, in units. */
  readonly length: number;
  readonly hasPicture: boolean;
  readonly isPlayable: boolean;
  /** [from, to) of what is given here, in units. */
  readonly from: number;
  readonly to: number;
  /** Times in milliseconds of the cut; null where not known. */
  readonly words: readonly StretchWord[];
  readonly peaks: StretchPeaks | null;
}

interface StretchWord {
  readonly number: number;
  readonly text: string;
  readonly sentence: number;
  readonly start: number | null;
  readonly end: number | null;
}

interface StretchPeaks {
  readonly perSecond: number;
  /** Which peak of the cut the first of these is. */
  readonly first: number;
  /** 0 to 255. */
  readonly values: readonly number[];
}

/** The longest stretch that is given at once, in milliseconds. */
const longest = 600_000;

/** What is heard in [start, end) of a ready cut, in milliseconds, as far as the cut goes; for staff. Null: there is no such cut. */
export const readStretch = async (
  db: Database,
  files: Files,
  cutId: string,
  asked: { readonly start: number; readonly end: number },
): Promise<Stretch | null> => {
  const cut = await findCut(db, cutId);
  if (cut === null) return null;
  const { rate, length, peaksKey, ...rest } = cut;
  const start = Math.max(0, asked.start);
  const from = Math.min(unitAt(start, rate), Math.max(0, length - 1));
  const to = Math.min(Math.max(unitFrom(Math.min(asked.end, start + longest), rate), from + 1), length);
  const span = { start: unitsToMilliseconds(from, rate), end: unitsToMilliseconds(to, rate) };
  const sentences = await listSentencesBetween(db, cutId, span);
  return {
    ...rest,
    rate,
    length,
    from,
    to,
    words: sentences.flatMap((sentence) =>
      sentence.words.map((word) => ({
        number: word.number,
        text: word.text,
        sentence: sentence.number,
        start: word.start,
        end: word.end,
      })),
    ),
    peaks: peaksKey === null ? null : await readPeaks(files, peaksKey, span),
  };
};

const findCut = async (db: Database, cutId: string) => {
  const row = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select((of) => [
      "recording.id as recordingId",
      "recording.title",
      "recording.language",
      "cut.rate_numerator",
      "cut.rate_denominator",
      "cut.length_units",
      "cut.width",
      "cut.peaks_key as peaksKey",
      of
        .exists(of.selectFrom("rendition").select("rendition.id").whereRef("rendition.cut_id", "=", "cut.id"))
        .as("isPlayable"),
    ])
    .where("cut.id", "=", cutId)
    .where("cut.state", "=", "ready")
    .executeTakeFirst();
  if (row === undefined) return null;
  const {
    rate_numerator: numerator,
    rate_denominator: denominator,
    length_units: length,
    width,
    ...rest
  } = row;
  return {
    ...rest,
    isPlayable: rest.isPlayable === true,
    hasPicture: width !== null,
    rate: { numerator, denominator },
    length: length ?? 0,
  };
};

/** As media/peaks.ts writes them. */
const peaksFile = z.object({ perSecond: z.number().positive(), peaks: z.array(z.number()) });

const readPeaks = async (
  files: Files,
  key: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<StretchPeaks | null> => {
  if ((await files.stat(key)) === null) return null;
  const { perSecond, peaks } = peaksFile.parse(JSON.parse((await files.bytes(key)).toString("utf8")));
  const first = Math.floor((start / 1000) * perSecond);
  return { perSecond, first, values: peaks.slice(first, Math.ceil((end / 1000) * perSecond)) };
};
