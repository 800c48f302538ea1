import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type AuditLine, type By, change, writeAudit } from "../staff/change.ts";
import { findSameWords, type SpokenPlace } from "./same-words.store.ts";
import { type DoneAt, type WithheldPlace, withholdAt } from "./withhold-at.ts";

export interface WithholdSpan {
  readonly cutId: string;
  /** Milliseconds of the cut. */
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  /** Wherever else the same words stand, too (same-words.store.ts): other cuts, the film and its interviews. */
  readonly everywhere?: boolean;
}

export interface WithheldSpan extends Omit<WithheldPlace, keyof SpokenPlace | "recordingId"> {
  /** Slugs of stories that quote or play something there: their own words are theirs to withhold. */
  readonly stories: readonly string[];
  /** Where else it was done; each has a tombstone of its own. */
  readonly elsewhere: readonly WithheldPlace[];
}

/**
 * Takes the words of a stretch of a cut out for good, by legal: from every version of its transcript, its captions, search and
 * moments, which are gone from then on. A tombstone stays. The sound and picture themselves stay in the media: bring in a cut
 * without them (docs/operations).
 */
export const withholdSpan = async (
  by: By,
  clock: Clock,
  { everywhere = false, ...asked }: WithholdSpan,
): Promise<Result<WithheldSpan>> =>
  await change(by, "story.withhold", async (trx) => {
    const { staffId } = by.actor;
    if (staffId === null) return fail("Withholding is signed by a person.");
    if (asked.reason.trim() === "") return fail("Say why it is withheld; the reason is kept.");
    const signed = { staffId, at: clock(), reason: asked.reason.trim() };
    // Corrections of the words, and whoever holds quotations against them, take these rows first: none comes between.
    await holdRecordings(trx, [asked, ...(everywhere ? await findSameWords(trx, asked) : [])]);
    const others = everywhere ? await findSameWords(trx, asked) : [];
    const own = await withholdAt(trx, signed, asked);
    if (!own.ok) return own;
    const done = [own.value];
    for (const place of others) {
      const other = await withholdAt(trx, signed, place);
      if (!other.ok) throw new Error(other.problem);
      await writeAudit(trx, by, auditOf(other.value, signed.reason));
      done.push(other.value);
    }
    const { sentences, captionTracks, moments } = own.value.place;
    return ok({
      value: {
        sentences,
        captionTracks,
        moments,
        stories: [...new Set(done.flatMap(({ stories }) => stories))],
        elsewhere: done.slice(1).map(({ place }) => place),
      },
      audit: auditOf(own.value, signed.reason),
      keys: [...new Set(done.flatMap(({ keys }) => keys))],
      payload: { cutId: asked.cutId, takesAway: true },
    });
  });

/** In one order, whoever asks: two that withhold the same words do not wait for each other. */
const holdRecordings = async (trx: Trx, places: readonly SpokenPlace[]): Promise<void> => {
  const cutIds = places.map(({ cutId }) => cutId);
  await trx
    .selectFrom("recording")
    .select("id")
    .where("id", "in", (of) => of.selectFrom("cut").select("recording_id").where("id", "in", cutIds))
    .orderBy("id")
    .forUpdate()
    .execute();
};

const auditOf = ({ place, stories }: DoneAt, reason: string): AuditLine => {
  const { recordingId, cutId, ...done } = place;
  return {
    action: "recording.withheld",
    subject: "recording",
    subjectId: recordingId,
    after: { cut: cutId, ...done, reason, stories },
  };
};
