import { isDeepStrictEqual } from "node:util";
import type { Trx } from "../../platform/database/database.ts";
import { findCaptions, keepCaptions, languageLabel } from "../recording/caption-track.store.ts";
import { captionsFromSentences } from "./to-captions.ts";
import { listSentences } from "./transcript.store.ts";

/** How captions that were made from the transcript are told from those that somebody brought in. */
const fromTranscript = "transcript";

/**
 * A cut that nobody has brought captions for gets them from its transcript, and new ones with each version of it.
 * Captions that somebody made are theirs to mend.
 */
export const refreshCaptions = async (trx: Trx, cutId: string, language: string): Promise<void> => {
  const sources = await trx
    .selectFrom("caption_track")
    .select("source_format")
    .where("cut_id", "=", cutId)
    .where("kind", "=", "captions")
    .execute();
  if (sources.some((track) => track.source_format !== fromTranscript)) return;
  const { cues } = captionsFromSentences(await listSentences(trx, cutId), language);
  const standing = await findCaptions(trx, cutId, language, "captions");
  if (cues.length === 0 || isDeepStrictEqual(standing?.cues, cues)) return;
  await keepCaptions(trx, {
    cutId,
    kind: "captions",
    language,
    label: languageLabel(language),
    cues,
    sourceFormat: fromTranscript,
    madeBy: null,
  });
};
