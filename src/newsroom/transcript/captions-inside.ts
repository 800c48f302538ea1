import { ok, type Result } from "../../kit/result.ts";
import type { ReadCaptions } from "../../media/captions/cue.ts";
import { readCaptions } from "../../media/captions/read.ts";
import type { Trx } from "../../platform/database/database.ts";
import type { BroughtIn } from "../recording/ingest/bring-in.ts";
import type { By } from "../staff/change.ts";
import { addCaptionsWithin } from "./add-captions.ts";
import { wordsFromCues } from "./from-captions.ts";
import { importWithin } from "./import-transcript.ts";

/** Captions of a file, to be written beside a cut that is brought in; in the recording's language where the file says none. */
export const captionsInside = (
  by: By,
  file: { readonly name: string; readonly bytes: Uint8Array },
  spoken: string,
): Result<(trx: Trx, cut: BroughtIn) => Promise<Result<null>>> => {
  const read = readCaptions(file.bytes, file.name);
  return read.ok ? ok(writing(by, read.value, spoken)) : read;
};

const writing =
  (by: By, { cues, format, language: given }: ReadCaptions, spoken: string) =>
  async (trx: Trx, { cutId }: BroughtIn): Promise<Result<null>> => {
    const tongue = given ?? spoken;
    const captions = { cutId, kind: "captions", language: tongue, cues, sourceFormat: format } as const;
    await addCaptionsWithin(trx, by.actor.staffId, captions);
    const words = wordsFromCues(cues, tongue);
    if (words.length === 0) return ok(null);
    const told = { origin: "captions", language: tongue, words, note: "As it was brought in" } as const;
    const imported = await importWithin(trx, by, cutId, told);
    return imported.ok ? ok(null) : imported;
  };
