import { ok, type Result } from "../../kit/result.ts";
import { readCaptions } from "../../media/captions/read.ts";
import type { CaptionKind } from "../recording/recording.ts";
import type { By } from "../staff/change.ts";
import { addCaptions } from "../transcript/add-captions.ts";
import type { WordFile } from "../transcript/import-file.ts";
import { followCut } from "./follow-cut.ts";

export interface CaptionFile {
  readonly cutId: string;
  readonly file: WordFile;
  readonly kind: CaptionKind;
  /** BCP 47; else the file's, else `spoken`. */
  readonly language?: string | undefined;
  readonly spoken: string;
  readonly label?: string | undefined;
}

export interface AddedCaptionFile {
  readonly cues: number;
  readonly language: string;
  readonly version: number;
  readonly remarks: readonly string[];
}

/** Captions of a file as the next version of their track; a cut without a transcript gets one from them. */
export const addCaptionFile = async (
  by: By,
  { cutId, file, kind, language, spoken, label }: CaptionFile,
): Promise<Result<AddedCaptionFile>> => {
  const read = readCaptions(file.bytes, file.name);
  if (!read.ok) return read;
  const { cues, format, problems, language: told } = read.value;
  const tongue = language ?? told ?? spoken;
  const version = await addCaptions(by, {
    cutId,
    kind,
    language: tongue,
    cues,
    sourceFormat: format,
    ...(label === undefined ? {} : { label }),
  });
  if (!version.ok) return version;
  await followCut(by.db, { cutId, previousCutId: null });
  const remarks = problems.map(({ line, message }) => (line === 0 ? message : `line ${line}: ${message}`));
  return ok({ cues: cues.length, language: tongue, version: version.value, remarks });
};
