import { createHash } from "node:crypto";
import type { Quotation } from "../../content/quotation.ts";
import type { Finding } from "../quotation/verdict.ts";

/** What somebody sees who approves a quotation or signs its source. */
export interface SeenQuotation {
  readonly quotation: Pick<Quotation, "source" | "speaker" | "speakerName" | "translatedFrom">;
  readonly pieces: readonly string[];
  /** That the moment is of. */
  readonly recordingId: string | null;
  /** The words spoken where it stands, and who says them; empty without a moment. */
  readonly spoken: string;
  readonly spokenBy: string;
  readonly findings: readonly Finding[];
}

/**
 * SHA-256 of what an approval is given to. The same words found at another time of the recording, or in another cut, are
 * the same; any other word, speaker, source or difference is not, and nobody has approved it.
 */
export const fingerprintOf = ({
  quotation,
  pieces,
  recordingId,
  spoken,
  spokenBy,
  findings,
}: SeenQuotation): string => {
  const { source, speaker = null, speakerName = null, translatedFrom = null } = quotation;
  const seen = [
    pieces,
    speaker ?? speakerName,
    translatedFrom,
    // A moment of a later cut with the same words is no other source.
    source.type === "moment" ? recordingId : source,
    spoken,
    spokenBy,
    findings.map(({ kind, quoted, spoken: said, words = null, harmless = false }) => [
      kind,
      quoted,
      said,
      words,
      harmless,
    ]),
  ];
  return createHash("sha256").update(JSON.stringify(seen)).digest("hex");
};
