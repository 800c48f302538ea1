import { ok } from "../../kit/result.ts";
import { findRecordingFacts } from "../../newsroom/recording/recording-facts.store.ts";
import { findRecordingPlace } from "../../newsroom/recording/recording-place.store.ts";
import { updateRecording } from "../../newsroom/recording/update-recording.ts";
import { linkTranslation, unlinkTranslation } from "../../newsroom/story/link-translation.ts";
import { listLinked } from "../../newsroom/story/linked-translations.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { BodyOf } from "../contract/operation.ts";
import type { recordingPlaceOperations } from "../contract/recording-place.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing, refuseField } from "../refusal.ts";

type Change = BodyOf<(typeof recordingPlaceOperations)["placeRecording"]>;

const placeOf = async (db: Database | Trx, recordingId: string) => {
  const place = await findRecordingPlace(db, recordingId);
  return place === null ? null : { ...place, topics: [...place.topics] };
};

/** What is named must be there. */
const lacking = async (db: Database, { madeForId, topicIds, seriesId, showId }: Change) => {
  const isThere = async (table: "series" | "show" | "topic" | "recording", id: string) =>
    (await db.selectFrom(table).select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
  if (madeForId && (await findRecordingFacts(db, madeForId))?.kind !== "film")
    return refuseField("/madeForId", "There is no such film.");
  for (const [at, topicId] of (topicIds ?? []).entries())
    if (!(await isThere("topic", topicId))) return refuseField(`/topicIds/${at}`, "There is no such topic.");
  if (seriesId && !(await isThere("series", seriesId)))
    return refuseField("/seriesId", "There is no such series.");
  return showId && !(await isThere("show", showId)) ? refuseField("/showId", "There is no such show.") : null;
};

const translationsOf = async (db: Database, recordingId: string) =>
  (await findRecordingFacts(db, recordingId)) === null
    ? missing("recording")
    : ok({ items: await listLinked(db, { recordingId }) });

export const recordingPlaceHandlers: Handlers<typeof recordingPlaceOperations> = {
  readRecordingPlace: async ({ needs, params }) => {
    const place = await placeOf(needs.db, params.recordingId);
    return place === null ? missing("recording") : ok(place);
  },
  placeRecording: {
    current: async (db, { params }) => await placeOf(db, params.recordingId),
    handle: async ({ needs, by, params, body }) => {
      const lacks = await lacking(needs.db, body);
      if (lacks !== null) return lacks;
      const done = await updateRecording(by, params.recordingId, given(body));
      if (!done.ok) return done;
      const place = await placeOf(needs.db, params.recordingId);
      return place === null ? missing("recording") : ok(place);
    },
  },
  listRecordingTranslations: async ({ needs, params }) => await translationsOf(needs.db, params.recordingId),
  linkRecordingTranslation: async ({ needs, by, params, body }) => {
    const [original, translation] =
      body.other === "original" ? [body.otherId, params.recordingId] : [params.recordingId, body.otherId];
    const linked = await linkTranslation(by, { recordingId: original }, { recordingId: translation });
    return linked.ok ? await translationsOf(needs.db, params.recordingId) : linked;
  },
  unlinkRecordingTranslation: async ({ needs, by, params }) => {
    const done = await unlinkTranslation(by, params);
    return done.ok ? await translationsOf(needs.db, params.recordingId) : done;
  },
};
