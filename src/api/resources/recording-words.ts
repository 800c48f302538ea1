import { ok, type Result } from "../../kit/result.ts";
import { writeCaptions } from "../../media/captions/write.ts";
import { addCaptionFile } from "../../newsroom/moment/add-caption-file.ts";
import { findDeskCut } from "../../newsroom/recording/desk-cut.store.ts";
import { findRecordingFacts } from "../../newsroom/recording/recording-facts.store.ts";
import { type Corrected, restoreVersion } from "../../newsroom/transcript/correct-transcript.ts";
import { importFile } from "../../newsroom/transcript/import-file.ts";
import { captionsFromSentences } from "../../newsroom/transcript/to-captions.ts";
import {
  findCurrentVersion,
  listSentences,
  listSentencesOf,
  listVersions,
} from "../../newsroom/transcript/transcript.store.ts";
import type { Database } from "../../platform/database/database.ts";
import type { recordingWordsOperations } from "../contract/recording-words.ts";
import type { Handlers } from "../handler.ts";
import { missing, refuse, refuseField } from "../refusal.ts";

/** A recording and the cut that staff work on; null: one of them is not there. */
const findSpoken = async (db: Database, recordingId: string) => {
  const [recording, cut] = [
    await findRecordingFacts(db, recordingId),
    await findDeskCut(db, { recordingId }),
  ];
  return recording === null || cut === null ? null : { recording, cut };
};

const bytesOf = ({ name, content }: { readonly name: string; readonly content: string }) => ({
  name,
  bytes: Buffer.from(content, "base64"),
});

/** A version that is named is none that somebody has seen before: nothing can be stale. */
const keptOf = (corrected: Corrected): Result<{ version: number; changed: boolean }, never> => {
  if (corrected.outcome === "stale") throw new Error("A whole transcript was refused as stale");
  return ok({ version: corrected.version, changed: corrected.outcome === "kept" });
};

export const recordingWordsHandlers: Handlers<typeof recordingWordsOperations> = {
  addCaptions: async ({ needs, by, params, body: { file, ...rest } }) => {
    const spoken = await findSpoken(needs.db, params.recordingId);
    if (spoken === null) return missing("recording with media");
    const { cut, recording } = spoken;
    const captions = { cutId: cut.id, spoken: recording.language, ...rest, file: bytesOf(file) };
    const added = await addCaptionFile(by, captions);
    return added.ok
      ? ok({ ...added.value, remarks: [...added.value.remarks] })
      : refuseField("/file", added.problem);
  },
  importTranscript: async ({ needs, by, params, body }) => {
    const spoken = await findSpoken(needs.db, params.recordingId);
    if (spoken === null) return missing("recording with media");
    const cut = { id: spoken.cut.id, language: spoken.recording.language };
    const imported = await importFile(by, cut, bytesOf(body.file), body.note);
    if (!imported.ok) return refuseField("/file", imported.problem);
    const kept = keptOf(imported.value.corrected);
    return kept.ok ? ok({ ...kept.value, remarks: [...imported.value.remarks] }) : kept;
  },
  exportTranscript: async ({ needs, params, query: { format } }) => {
    const spoken = await findSpoken(needs.db, params.recordingId);
    const version = spoken === null ? null : await findCurrentVersion(needs.db, spoken.cut.id);
    if (spoken === null || version === null) return refuse("not-found", "It has no transcript.");
    const sentences = await listSentences(needs.db, spoken.cut.id);
    const { cues, left } = captionsFromSentences(sentences, version.language);
    const text = writeCaptions(cues, format, { language: version.language });
    return ok({ name: `${spoken.recording.slug}.${format}`, text, left });
  },
  listTranscriptVersions: async ({ needs, params }) => {
    const spoken = await findSpoken(needs.db, params.recordingId);
    if (spoken === null) return ok({ items: [] });
    const versions = await listVersions(needs.db, spoken.cut.id);
    return ok({
      items: versions.map(({ version, origin, note, madeBy, madeAt }) => ({
        version,
        origin,
        note,
        madeBy,
        madeAt: madeAt.toISOString(),
      })),
    });
  },
  readTranscriptVersion: async ({ needs, params }) => {
    const spoken = await findSpoken(needs.db, params.recordingId);
    const sentences = spoken === null ? [] : await listSentencesOf(needs.db, spoken.cut.id, params.version);
    if (sentences.length === 0) return missing("version");
    return ok({
      sentences: sentences.map(({ number, speaker, start, text }) => ({
        number,
        speaker: speaker.name,
        start,
        text,
      })),
    });
  },
  restoreTranscript: async ({ needs, by, params, body }) => {
    const spoken = await findSpoken(needs.db, params.recordingId);
    if (spoken === null) return missing("transcript");
    const done = await restoreVersion(by, spoken.cut.id, body.version);
    return done.ok ? keptOf(done.value) : done;
  },
};
