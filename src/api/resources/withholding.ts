import { ok } from "../../kit/result.ts";
import { nameSpokenPlaces } from "../../newsroom/story/name-spoken-places.store.ts";
import { findSameWords } from "../../newsroom/story/same-words.store.ts";
import { findRevision } from "../../newsroom/story/story.store.ts";
import { withholdRevision } from "../../newsroom/story/withhold-revision.ts";
import { withholdSpan } from "../../newsroom/story/withhold-span.ts";
import type { Database } from "../../platform/database/database.ts";
import type { withholdingOperations } from "../contract/withholding.ts";
import type { Handlers } from "../handler.ts";
import { missing, refuseField } from "../refusal.ts";

const isCutOf = async (db: Database, cutId: string, recordingId: string): Promise<boolean> =>
  (await db.selectFrom("cut").select("recording_id").where("id", "=", cutId).executeTakeFirst())
    ?.recording_id === recordingId;

export const withholdingHandlers: Handlers<typeof withholdingOperations> = {
  listSameWords: async ({ needs, params, query }) => {
    if (!(await isCutOf(needs.db, query.cutId, params.recordingId))) return missing("cut");
    return ok({ items: await nameSpokenPlaces(needs.db, await findSameWords(needs.db, query)) });
  },
  withholdWords: async ({ needs, by, params, body }) => {
    if (!(await isCutOf(needs.db, body.cutId, params.recordingId))) return missing("cut");
    if (body.end <= body.start) return refuseField("/end", "It ends before it begins.");
    const done = await withholdSpan(by, needs.clock, body);
    if (!done.ok) return done;
    const { stories, elsewhere, ...counts } = done.value;
    return ok({
      ...counts,
      stories: [...stories],
      elsewhere: await nameSpokenPlaces(needs.db, elsewhere),
    });
  },
  withholdRevision: async ({ needs, by, params, body }) => {
    const revision = await findRevision(needs.db, params.revisionId);
    if (revision?.storyId !== params.storyId) return missing("revision");
    return await withholdRevision(by, needs.clock, { revisionId: params.revisionId, reason: body.reason });
  },
};
