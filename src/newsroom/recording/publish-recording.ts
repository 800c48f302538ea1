import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, type Done, unchanged } from "../staff/change.ts";
import { keepAddress, recordingPath } from "./keep-address.ts";
import { keysOfPlace, keysOfRecording } from "./recording-keys.store.ts";

/** What stands between a recording and the public, and what should be mended soon. */
export interface PublishCheck {
  readonly refusal: string | null;
  readonly warnings: readonly string[];
}

interface PublishFacts {
  readonly kind: string;
  readonly title: string;
  readonly hasReadyCut: boolean;
  readonly hasMedia: boolean;
  readonly watchUrl: string | null;
  readonly hasCaptions: boolean;
  /** An episode of a show, whose listeners' programs fetch it as one file, and have none of it. */
  readonly lacksFile: boolean;
}

/** Something to play, read or go to must be there. Media without captions is let through with a warning. */
export const checkPublishing = (facts: PublishFacts): PublishCheck => {
  if (!facts.hasReadyCut && facts.watchUrl === null) {
    return {
      refusal: `“${facts.title}” has nothing to show yet: its media is not ready, and there is no address to watch it at.`,
      warnings: [],
    };
  }
  if (facts.lacksFile) {
    return {
      refusal: `“${facts.title}” has no file that listeners' programs could fetch. Bring its sound in again: newsreel cut add`,
      warnings: [],
    };
  }
  const warnings =
    facts.hasMedia && !facts.hasCaptions
      ? [`“${facts.title}” has no captions: many cannot follow it. Add them: newsreel captions add`]
      : [];
  return { refusal: null, warnings };
};

/** Shows a recording to the public. The first time is kept as its day of publishing. Returns warnings. */
export const publishRecording = async (
  by: By,
  clock: Clock,
  recordingId: string,
): Promise<Result<readonly string[]>> =>
  await change(by, "recording.publish", async (trx) => await publishWithin(trx, clock, recordingId));

/** The same inside a larger change. */
export const publishWithin = async (
  trx: Trx,
  clock: Clock,
  recordingId: string,
): Promise<Result<Done<readonly string[]>>> => {
  const row = await trx
    .selectFrom("recording")
    .select((of) => [
      "recording.kind",
      "recording.slug",
      "recording.title",
      "recording.state",
      "recording.published_at",
      "recording.watch_url",
      "recording.show_id",
      of
        .exists(
          of
            .selectFrom("cut")
            .select("cut.id")
            .whereRef("cut.id", "=", "recording.current_cut_id")
            .where("cut.state", "=", "ready"),
        )
        .as("ready"),
      of
        .exists(
          of
            .selectFrom("rendition")
            .select("rendition.id")
            .whereRef("rendition.cut_id", "=", "recording.current_cut_id"),
        )
        .as("media"),
      of
        .exists(
          of
            .selectFrom("caption_track")
            .select("caption_track.id")
            .whereRef("caption_track.cut_id", "=", "recording.current_cut_id"),
        )
        .as("captions"),
      of
        .exists(
          of
            .selectFrom("enclosure")
            .select("enclosure.cut_id")
            .whereRef("enclosure.cut_id", "=", "recording.current_cut_id"),
        )
        .as("file"),
    ])
    .where("recording.id", "=", recordingId)
    .forUpdate("recording")
    .executeTakeFirst();
  if (row === undefined) return fail("There is no such recording.");
  if (row.state === "published") return unchanged([]);
  const check = checkPublishing({
    kind: row.kind,
    title: row.title,
    hasReadyCut: Boolean(row.ready),
    hasMedia: Boolean(row.media),
    watchUrl: row.watch_url,
    hasCaptions: Boolean(row.captions),
    lacksFile: row.show_id !== null && !row.file,
  });
  if (check.refusal !== null) return fail(check.refusal);
  const now = clock();
  await trx
    .updateTable("recording")
    .set({ state: "published", published_at: row.published_at ?? now, updated_at: now })
    .where("id", "=", recordingId)
    .execute();
  await keepAddress(trx, recordingPath(row.kind, row.slug), { recordingId }, now);
  return ok({
    value: check.warnings,
    audit: {
      action: "recording.published",
      subject: "recording",
      subjectId: recordingId,
      before: { state: row.state },
      after: { state: "published" },
    },
    keys: [...(await keysOfRecording(trx, recordingId)), ...keysOfPlace(row.kind)],
  });
};
