import { idFrom, newId } from "../../../kit/id.ts";
import { unitsToMilliseconds, unitFrom } from "../../../kit/rate.ts";
import { ok } from "../../../kit/result.ts";
import type { Enclosure } from "../../../media/enclosure.ts";
import type { CutIndex } from "../../../media/cut-index.ts";
import type { Probe } from "../../../media/probe.ts";
import type { Cue } from "../../../media/captions/cue.ts";
import type { Clock } from "../../../platform/clock.ts";
import { type Database, json, type Trx } from "../../../platform/database/database.ts";
import { newsroomItself } from "../../staff/actor.ts";
import { change, unchanged, writeAudit } from "../../staff/change.ts";
import { keepCaptions, languageLabel } from "../caption-track.store.ts";
import { publishWithin } from "../publish-recording.ts";
import { keysOfPlace, keysOfRecording } from "../recording-keys.store.ts";
import { announceCut } from "./cut-jobs.ts";
import { insertStills } from "./cut-pictures.ts";
import { isToBePublished } from "./ingest-step.store.ts";
import { cutFileKey } from "./keep-files.ts";
import type { StepResults } from "./steps.ts";

/** Captions that were inside the master, read. */
export interface FoundCaptions {
  readonly language: string;
  readonly label: string;
  readonly cues: readonly Cue[];
}

const by = (db: Database) => ({ db, actor: newsroomItself, via: "job" });

/**
 * Everything that was made shows at once: renditions, pictures, chapters and captions are written, the cut is ready
 * and the recording's current one, and it is published where that was wished. Done again it changes nothing.
 */
export const finishCut = async (
  db: Database,
  clock: Clock,
  cutId: string,
  results: StepResults,
  captions: readonly FoundCaptions[],
): Promise<void> => {
  const outcome = await change(by(db), "recording.edit", async (trx) => {
    const cut = await lockCut(trx, cutId);
    if (cut.state === "ready") return unchanged(null);
    await insertRenditions(trx, cutId, results.index);
    if (results.enclosure !== null) await insertEnclosure(trx, cutId, results.enclosure);
    await insertChapters(trx, cutId, results);
    await insertFoundCaptions(trx, cutId, captions);
    const poster = results.stills === null ? null : await insertStills(trx, cutId, results.stills, cut.title);
    await writeCut(trx, clock(), cutId, results, poster);
    const length = Math.round(unitsToMilliseconds(results.index.lengthUnits, results.index.rate));
    await trx
      .updateTable("recording")
      .set({ current_cut_id: cutId, running_milliseconds: length, updated_at: clock() })
      .where("id", "=", cut.recording_id)
      .execute();
    const goesOut = await isToBePublished(trx, cutId);
    if (goesOut) await publish(trx, clock, cut.recording_id);
    await announceCut(trx, { cutId, previousCutId: cut.current_cut_id });
    return ok({
      value: null,
      audit: {
        action: "cut.ready",
        subject: "cut",
        subjectId: cutId,
        before: { currentCut: cut.current_cut_id },
        after: { currentCut: cutId },
      },
      keys: [...(await keysOfRecording(trx, cut.recording_id)), ...(goesOut ? keysOfPlace(cut.kind) : [])],
      payload: { recording: cut.recording_id },
    });
  });
  if (!outcome.ok) throw new Error(outcome.problem);
};

const lockCut = async (trx: Trx, cutId: string) =>
  await trx
    .selectFrom("recording")
    .innerJoin("cut", "cut.recording_id", "recording.id")
    .select([
      "cut.state",
      "cut.recording_id",
      "recording.kind",
      "recording.title",
      "recording.current_cut_id",
    ])
    .where("cut.id", "=", cutId)
    .forUpdate()
    .executeTakeFirstOrThrow();

const insertRenditions = async (trx: Trx, cutId: string, index: CutIndex): Promise<void> => {
  await trx
    .insertInto("rendition")
    .values(
      index.renditions.map((rendition) => ({
        id: idFrom(cutId, "rendition", rendition.name),
        cut_id: cutId,
        kind: rendition.kind,
        name: rendition.name,
        file_key: cutFileKey(cutId, rendition.file),
        file_bytes: rendition.fileBytes,
        codecs: rendition.index.codecs,
        width: rendition.width,
        height: rendition.height,
        average_bandwidth: Math.round(rendition.averageBandwidth),
        peak_bandwidth: Math.round(rendition.peakBandwidth),
        language: rendition.language,
        label: rendition.label,
        timescale: rendition.index.timescale,
        init_bytes: rendition.index.initBytes,
        segment_starts: [...rendition.index.starts],
        segment_durations: [...rendition.index.durations],
        segment_offsets: [...rendition.index.offsets],
        segment_bytes: [...rendition.index.bytes],
      })),
    )
    .execute();
};

const insertEnclosure = async (trx: Trx, cutId: string, enclosure: Enclosure): Promise<void> => {
  await trx
    .insertInto("enclosure")
    .values({
      cut_id: cutId,
      file_key: cutFileKey(cutId, enclosure.file),
      media_type: enclosure.mediaType,
      bytes: enclosure.bytes,
    })
    .execute();
};

/** Chapters that the master carries, unless an editor has put in others meanwhile. */
const insertChapters = async (trx: Trx, cutId: string, { probe, index }: StepResults): Promise<void> => {
  const there = await trx
    .selectFrom("chapter")
    .select("id")
    .where("cut_id", "=", cutId)
    .limit(1)
    .executeTakeFirst();
  const rows = chaptersOf(probe, index);
  if (there !== undefined || rows.length === 0) return;
  await trx
    .insertInto("chapter")
    .values(Array.from(rows, (chapter) => ({ id: newId(), cut_id: cutId, ...chapter })))
    .execute();
};

/** Inside the cut, titled, and no two at the same unit. */
const chaptersOf = (probe: Probe, index: CutIndex): { start_units: number; title: string }[] => {
  const titles = new Map<number, string>();
  for (const chapter of probe.chapters) {
    const units = unitFrom(chapter.startSeconds * 1000, index.rate);
    const title = chapter.title.trim();
    if (units < index.lengthUnits && title !== "" && !titles.has(units)) titles.set(units, title);
  }
  return [...titles].map(([start_units, title]) => ({ start_units, title }));
};

/** Captions that a person brought in are not overruled by those in the master. */
const insertFoundCaptions = async (
  trx: Trx,
  cutId: string,
  captions: readonly FoundCaptions[],
): Promise<void> => {
  for (const found of captions) {
    const there = await trx
      .selectFrom("caption_track")
      .select("id")
      .where("cut_id", "=", cutId)
      .where("language", "=", found.language)
      .limit(1)
      .executeTakeFirst();
    if (there !== undefined) continue;
    const label = found.label === "" ? languageLabel(found.language) : found.label;
    await keepCaptions(trx, {
      ...found,
      label,
      cutId,
      kind: "captions",
      sourceFormat: "master",
      madeBy: null,
    });
  }
};

const writeCut = async (
  trx: Trx,
  now: Date,
  cutId: string,
  results: StepResults,
  posterId: string | null,
): Promise<void> => {
  const { probe, ladder, index, sound, storyboard, peaks } = results;
  const best = index.renditions.findLast((one) => one.kind === "video");
  await trx
    .updateTable("cut")
    .set({
      state: "ready",
      problem:
        ladder.missingSeconds > 0.5
          ? `The file promises ${ladder.missingSeconds.toFixed(1)} seconds of picture that it does not have.`
          : null,
      rate_numerator: index.rate.numerator,
      rate_denominator: index.rate.denominator,
      length_units: index.lengthUnits,
      width: best?.width ?? null,
      height: best?.height ?? null,
      loudness: sound.loudness,
      probe: json(probe),
      peaks_key: peaks === null ? null : cutFileKey(cutId, peaks.file),
      storyboard: storyboard === null ? null : json(withKey(cutId, storyboard)),
      poster_picture_id: posterId,
      ready_at: now,
    })
    .where("id", "=", cutId)
    .execute();
};

const withKey = <Sheet extends { readonly file: string }>(cutId: string, { file, ...sheet }: Sheet) => ({
  key: cutFileKey(cutId, file),
  ...sheet,
});

const publish = async (trx: Trx, clock: Clock, recordingId: string): Promise<void> => {
  const published = await publishWithin(trx, clock, recordingId);
  if (!published.ok) throw new Error(published.problem);
  const { audit } = published.value;
  if (audit !== null) await writeAudit(trx, { actor: newsroomItself, via: "job" }, audit);
};
