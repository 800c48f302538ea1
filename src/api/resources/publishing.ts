import { ok } from "../../kit/result.ts";
import { compareRevisions } from "../../newsroom/story/compare-revisions.ts";
import { listApprovalsOfStory, listPublications } from "../../newsroom/story/story-history.store.ts";
import { findStory } from "../../newsroom/story/story.store.ts";
import { readStorySettings } from "../../newsroom/story/story-settings.store.ts";
import type { publishingOperations } from "../contract/publishing.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";
import { revisionOf } from "./story-answers.ts";

export const publishingHandlers: Handlers<typeof publishingOperations> = {
  listApprovals: async ({ needs, params }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const items = await listApprovalsOfStory(needs.db, params.storyId);
    return ok({
      asked: [...(await readStorySettings(needs.db)).approvals],
      items: items.map((one) => Object.assign({}, one, { at: one.at.toISOString() })),
    });
  },
  listPublications: async ({ needs, params }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const items = await listPublications(needs.db, params.storyId);
    return ok({ items: items.map((one) => Object.assign({}, one, { at: one.at.toISOString() })) });
  },
  compareRevisions: async ({ needs, params: { storyId, revisionId }, query }) => {
    const [before, after] = [
      await revisionOf(needs.db, storyId, query.since),
      await revisionOf(needs.db, storyId, revisionId),
    ];
    if (before === null || after === null) return missing("revision");
    const changes = await compareRevisions(needs.db, before.id, after.id);
    if (!changes.ok) return changes;
    const { fields, blocks } = changes.value;
    return ok({
      fields: fields.map(({ field, words }) => ({ field, words: [...words] })),
      blocks: blocks.map((block) => Object.assign({}, block, { words: [...block.words] })),
    });
  },
};
