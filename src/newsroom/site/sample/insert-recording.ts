import { keepAddress, recordingPath } from "../../recording/keep-address.ts";
import { unitFrom } from "../../../kit/rate.ts";
import { readCaptions } from "../../../media/captions/read.ts";
import { json, type Trx } from "../../../platform/database/database.ts";
import { keepMomentWithin } from "../../moment/make-moment.ts";
import { momentFromSentences } from "../../moment/span.ts";
import { newsroomItself } from "../../staff/actor.ts";
import { listSentences } from "../../transcript/transcript.store.ts";
import { keepCaptions } from "../../recording/caption-track.store.ts";
import { cutFileKey } from "../../recording/ingest/keep-files.ts";
import { keepVersion } from "../../transcript/keep-version.ts";
import { askToCompare } from "../../transcript/shared-passage-job.ts";
import type { Sentence } from "../../transcript/word.ts";
import { type Directory, idOf, idOrNull } from "./insert-newsroom.ts";
import type { ReadRecording } from "./read-sample.ts";
import type { SampleMedia, SampleRecording } from "./sample-format.ts";

/** One published recording with its cut, words, captions and chapters. */
export const insertSampleRecording = async (
  trx: Trx,
  recording: ReadRecording,
  directory: Directory,
  recordings: ReadonlyMap<string, string>,
): Promise<void> => {
  const { facts, media } = recording;
  await insertRecordingRow(trx, facts, directory, recordings);
  await insertCut(trx, facts, media);
  await trx
    .updateTable("recording")
    .set({ current_cut_id: facts.cut.id })
    .where("id", "=", facts.id)
    .execute();
  await insertConnections(trx, facts, directory);
  if (media !== null) await insertRenditions(trx, facts.cut.id, media);
  if (media?.enclosure) await insertEnclosure(trx, facts.cut.id, media.enclosure);
  await insertChapters(trx, facts, rateOf(media));
  await insertCaptions(trx, recording);
  await keepVersion(trx, {
    cutId: facts.cut.id,
    language: facts.transcript.language,
    origin: facts.transcript.origin,
    note: "",
    madeBy: null,
    sentences: sentencesOf(recording, directory),
    newTurns: true,
  });
  await insertSoundBites(trx, facts, media);
  await askToCompare(trx, facts.cut.id);
};

const insertRecordingRow = async (
  trx: Trx,
  facts: SampleRecording,
  directory: Directory,
  recordings: ReadonlyMap<string, string>,
): Promise<void> => {
  await trx
    .insertInto("recording")
    .values({
      id: facts.id,
      kind: facts.kind,
      slug: facts.slug,
      title: facts.title,
      summary: facts.summary,
      language: facts.language,
      state: "published",
      broadcast_on: facts.broadcastOn,
      recorded_on: facts.recordedOn,
      published_at: facts.publishedAt,
      running_milliseconds: facts.runningMilliseconds,
      made_for_id: idOrNull(recordings, facts.madeFor),
      series_id: idOrNull(directory.series, facts.series),
      season: facts.season,
      episode_number: facts.episodeNumber,
      show_id: idOrNull(directory.shows, facts.show),
      episode_kind: facts.episodeKind,
      rights_note: facts.rightsNote,
      rights_last_day: facts.rightsLastDay,
      excerpt_rights_last_day: facts.excerptRightsLastDay,
      watch_url: facts.watchUrl,
      watch_label: facts.watchLabel,
      poster_picture_id: facts.poster.id,
      production_note: facts.productionNote,
      sources: json(facts.sources),
    })
    .execute();
  await keepAddress(
    trx,
    recordingPath(facts.kind, facts.slug),
    { recordingId: facts.id },
    new Date(facts.publishedAt),
  );
};

/** Without media a cut's timeline is in milliseconds. */
const rateOf = (media: SampleMedia | null) => media?.rate ?? { numerator: 1000, denominator: 1 };

const insertCut = async (trx: Trx, facts: SampleRecording, media: SampleMedia | null): Promise<void> => {
  const rate = rateOf(media);
  await trx
    .insertInto("cut")
    .values({
      id: facts.cut.id,
      recording_id: facts.id,
      label: facts.cut.label,
      state: "ready",
      master_name: media?.master.name ?? null,
      master_bytes: media?.master.bytes ?? null,
      master_sha256: media?.master.sha256 ?? null,
      rate_numerator: rate.numerator,
      rate_denominator: rate.denominator,
      length_units: media?.lengthUnits ?? facts.runningMilliseconds,
      width: media?.width ?? null,
      height: media?.height ?? null,
      loudness: media?.loudness ?? null,
      peaks_key: media?.peaks ? cutFileKey(facts.cut.id, media.peaks) : null,
      storyboard: media?.storyboard ? json(storyboardOf(facts.cut.id, media.storyboard)) : null,
      poster_picture_id: media === null ? null : facts.poster.id,
      ready_at: facts.publishedAt,
    })
    .execute();
};

const storyboardOf = (cutId: string, { file, ...sheet }: NonNullable<SampleMedia["storyboard"]>) => ({
  key: cutFileKey(cutId, file),
  ...sheet,
});

const insertConnections = async (
  trx: Trx,
  { id, topics, credits }: SampleRecording,
  directory: Directory,
): Promise<void> => {
  const topicRows = topics.map((topic, position) => ({
    recording_id: id,
    topic_id: idOf(directory.topics, topic),
    position,
  }));
  if (topicRows.length > 0) await trx.insertInto("recording_topic").values(topicRows).execute();
  const creditRows = credits.map(({ person, ...credit }, position) => ({
    ...credit,
    recording_id: id,
    person_id: idOf(directory.people, person),
    position,
  }));
  if (creditRows.length > 0) await trx.insertInto("credit").values(creditRows).execute();
};

const insertRenditions = async (trx: Trx, cutId: string, { renditions }: SampleMedia): Promise<void> => {
  const rows = renditions.map((rendition) => ({
    id: rendition.id,
    cut_id: cutId,
    kind: rendition.kind,
    name: rendition.name,
    file_key: cutFileKey(cutId, rendition.file),
    file_bytes: rendition.fileBytes,
    codecs: rendition.codecs,
    width: rendition.width,
    height: rendition.height,
    average_bandwidth: rendition.averageBandwidth,
    peak_bandwidth: rendition.peakBandwidth,
    language: rendition.language,
    label: rendition.label,
    timescale: rendition.timescale,
    init_bytes: rendition.initBytes,
    segment_starts: rendition.segmentStarts,
    segment_durations: rendition.segmentDurations,
    segment_offsets: rendition.segmentOffsets,
    segment_bytes: rendition.segmentBytes,
  }));
  await trx.insertInto("rendition").values(rows).execute();
};

const insertEnclosure = async (
  trx: Trx,
  cutId: string,
  { file, bytes, mediaType }: NonNullable<SampleMedia["enclosure"]>,
): Promise<void> => {
  await trx
    .insertInto("enclosure")
    .values({ cut_id: cutId, file_key: cutFileKey(cutId, file), media_type: mediaType, bytes })
    .execute();
};

/** @throws when the sample names a sentence that no moment can be made of: it comes with the program, so that is a fault */
const insertSoundBites = async (
  trx: Trx,
  { id, cut, slug, soundBites, runningMilliseconds }: SampleRecording,
  media: SampleMedia | null,
): Promise<void> => {
  if (soundBites.length === 0) return;
  const sentences = await listSentences(trx, cut.id);
  const rate = rateOf(media);
  const facts = { id: cut.id, recordingId: id, rate, lengthUnits: media?.lengthUnits ?? runningMilliseconds };
  for (const [position, { sentence, title }] of soundBites.entries()) {
    const span = momentFromSentences(sentences, sentence - 1, sentence - 1, facts);
    const kept = span.ok ? await keepMomentWithin(trx, { actor: newsroomItself }, facts, span.value) : span;
    if (!kept.ok) throw new Error(`The sample's sound bite “${title}” of ${slug}: ${kept.problem}`);
    await trx.insertInto("sound_bite").values({ moment_id: kept.value.id, title, position }).execute();
  }
};

const insertChapters = async (
  trx: Trx,
  { cut, chapters }: SampleRecording,
  rate: ReturnType<typeof rateOf>,
): Promise<void> => {
  if (chapters.length === 0) return;
  const rows = chapters.map(({ id, startMilliseconds, title }) => ({
    id,
    cut_id: cut.id,
    start_units: unitFrom(startMilliseconds, rate),
    title,
  }));
  await trx.insertInto("chapter").values(rows).execute();
};

const insertCaptions = async (trx: Trx, { facts, captions }: ReadRecording): Promise<void> => {
  for (const [at, { file, ...track }] of facts.captions.entries()) {
    const read = readCaptions(captions[at] ?? new Uint8Array(), file);
    if (!read.ok) throw new Error(`The sample's captions ${file} cannot be read: ${read.problem}`);
    await keepCaptions(trx, {
      ...track,
      cutId: facts.cut.id,
      cues: read.value.cues,
      sourceFormat: read.value.format,
      madeBy: null,
    });
  }
};

const sentencesOf = ({ facts, sentences }: ReadRecording, { people }: Directory): Sentence[] =>
  sentences.map(({ turn, speaker, name, words }) => ({
    number: 0,
    turn,
    speaker: { id: idOrNull(people, speaker), name },
    text: words.map(([text]) => text).join(" "),
    start: words[0]?.[1] ?? null,
    end: words.at(-1)?.[2] ?? null,
    words: words.map(([text, start, end]) => ({
      number: 0,
      text,
      start,
      end,
      checked: facts.transcript.checked,
      unsure: false,
      guessed: facts.transcript.timing === "estimated",
    })),
  }));
