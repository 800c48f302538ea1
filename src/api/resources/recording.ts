import { ok, type Result } from "../../kit/result.ts";
import { listRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import { publishRecording } from "../../newsroom/recording/publish-recording.ts";
import { findRecordingFacts } from "../../newsroom/recording/recording-facts.store.ts";
import { updateRecording } from "../../newsroom/recording/update-recording.ts";
import { withdrawRecording } from "../../newsroom/recording/withdraw-recording.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { recordingOperations } from "../contract/recording.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { missing } from "../refusal.ts";

const recordingOf = async (db: Database | Trx, { publicUrl }: ApiNeeds, recordingId: string) => {
  const facts = await findRecordingFacts(db, recordingId);
  if (facts === null) return null;
  const publishedAt = facts.publishedAt?.toISOString() ?? null;
  return { ...facts, publishedAt, address: `${publicUrl}/${facts.kind}/${facts.slug}` };
};

const afterwards = async (needs: ApiNeeds, recordingId: string, done: Result<unknown>) => {
  if (!done.ok) return done;
  const recording = await recordingOf(needs.db, needs, recordingId);
  return recording === null ? missing("recording") : ok(recording);
};

export const recordingHandlers: Handlers<typeof recordingOperations> = {
  listRecordings: async ({ needs, query }) => {
    const { cards, next } = await listRecordings(needs.db, given(query));
    const items = cards.map((card) =>
      Object.assign({}, card, {
        day: card.broadcastOn ?? card.recordedOn,
        isPlayable: card.playable,
        updatedAt: card.updatedAt.toISOString(),
      }),
    );
    return ok({ items, next });
  },
  readRecording: async ({ needs, params }) => await afterwards(needs, params.recordingId, ok(null)),
  editRecording: {
    current: async (db, { needs, params }) => await recordingOf(db, needs, params.recordingId),
    handle: async ({ needs, by, params, body }) =>
      await afterwards(needs, params.recordingId, await updateRecording(by, params.recordingId, given(body))),
  },
  publishRecording: async ({ needs, by, params }) => {
    const done = await publishRecording(by, needs.clock, params.recordingId);
    return done.ok ? ok({ warnings: [...done.value] }) : done;
  },
  withdrawRecording: async ({ by, params, body }) =>
    await withdrawRecording(by, params.recordingId, body.reason),
};
