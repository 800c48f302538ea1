import { basename } from "node:path";
import { ok, type Result } from "../kit/result.ts";
import type { Cue } from "../media/captions/cue.ts";
import { readCaptions } from "../media/captions/read.ts";
import { followCut } from "../newsroom/moment/follow-cut.ts";
import type { BroughtIn } from "../newsroom/recording/ingest/bring-in.ts";
import { findCaptions } from "../newsroom/recording/caption-track.store.ts";
import type { By } from "../newsroom/staff/change.ts";
import { addCaptions, addCaptionsWithin } from "../newsroom/transcript/add-captions.ts";
import { wordsFromCues } from "../newsroom/transcript/from-captions.ts";
import { importTranscript, importWithin } from "../newsroom/transcript/import-transcript.ts";
import { readTranscript, type ReadTranscript } from "../newsroom/transcript/read-transcript.ts";
import { findCurrentVersion } from "../newsroom/transcript/transcript.store.ts";
import type { Trx } from "../platform/database/database.ts";
import { readLanguage } from "./add-input.ts";
import { readOwnFile } from "./own-file.ts";
import { CommandProblem, orProblem } from "./tools.ts";

/** Captions and transcript as they were given, read before anything is copied. */
export interface WordFiles {
  readonly language: string;
  readonly captions: {
    readonly cues: readonly Cue[];
    readonly format: string;
    readonly language: string;
  } | null;
  readonly transcript: ReadTranscript | null;
  readonly remarks: readonly string[];
}

/** Most remarks that are told of one file. */
const mostRemarks = 10;

export const readWordFiles = async (
  paths: { readonly captions?: string | undefined; readonly transcript?: string | undefined },
  spoken: string,
): Promise<WordFiles> => {
  const language = readLanguage(spoken);
  const captions = paths.captions === undefined ? null : await readCaptionFile(paths.captions, language);
  const heard = captions === null ? [] : wordsFromCues(captions.cues, captions.language);
  const transcript =
    paths.transcript === undefined ? null : await readTranscriptFile(paths.transcript, language, heard);
  return {
    language,
    captions,
    transcript,
    remarks: [
      ...remarksOf(paths.captions, captions?.remarks ?? []),
      ...remarksOf(paths.transcript, transcript?.remarks ?? []),
    ],
  };
};

const readCaptionFile = async (path: string, language: string) => {
  const read = readCaptions(await readOwnFile(path), basename(path));
  if (!read.ok) throw new CommandProblem(`${path}: ${read.problem}`);
  const { cues, format, problems, language: told } = read.value;
  return {
    cues,
    format,
    language: told ?? language,
    remarks: problems.map((problem) =>
      problem.line === 0 ? problem.message : `line ${problem.line}: ${problem.message}`,
    ),
  };
};

const readTranscriptFile = async (
  path: string,
  language: string,
  heard: Parameters<typeof readTranscript>[3],
): Promise<ReadTranscript> => {
  const read = readTranscript(await readOwnFile(path), basename(path), language, heard);
  if (!read.ok) throw new CommandProblem(`${path}: ${read.problem}`);
  return read.value;
};

export const remarksOf = (path: string | undefined, remarks: readonly string[]): string[] => [
  ...remarks.slice(0, mostRemarks).map((remark) => `${path}: ${remark}`),
  ...(remarks.length > mostRemarks
    ? [`${path}: and ${remarks.length - mostRemarks} more. See: newsreel captions check`]
    : []),
];

/** Writes captions and words beside a cut that is brought in, in the same transaction. */
export const wordsInside =
  (by: By, { captions, transcript, language }: WordFiles) =>
  async (trx: Trx, { cutId }: BroughtIn): Promise<Result<null>> => {
    if (captions !== null) {
      const { cues, format } = captions;
      await addCaptionsWithin(trx, by.actor.staffId, {
        cutId,
        kind: "captions",
        language: captions.language,
        cues,
        sourceFormat: format,
      });
    }
    const words =
      transcript ??
      (captions === null
        ? null
        : {
            origin: "captions" as const,
            words: wordsFromCues(captions.cues, captions.language),
            language: captions.language,
          });
    if (words === null || words.words.length === 0) return ok(null);
    const imported = await importWithin(trx, by, cutId, {
      origin: words.origin,
      language: words.language ?? language,
      words: words.words,
      note: "As it was brought in",
    });
    return imported.ok ? ok(null) : imported;
  };

/** The same for a cut that is there: captions where it has none in this language, words where it has none. */
export const giveMissingWords = async (by: By, cutId: string, words: WordFiles): Promise<void> => {
  const { captions, transcript } = words;
  if (captions !== null && (await findCaptions(by.db, cutId, captions.language, "captions")) === null) {
    const { cues, language, format } = captions;
    orProblem(await addCaptions(by, { cutId, kind: "captions", language, cues, sourceFormat: format }));
  }
  if (transcript !== null && (await findCurrentVersion(by.db, cutId)) === null) {
    const { origin, language } = transcript;
    const imported = {
      origin,
      language: language ?? words.language,
      words: transcript.words,
      note: "As it was brought in",
    };
    orProblem(await importTranscript(by, cutId, imported));
  }
  await followCut(by.db, { cutId, previousCutId: null });
};
