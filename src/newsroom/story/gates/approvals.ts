import { listApprovals } from "../approve-revision.ts";
import type { Gate } from "../gate.ts";
import { readStorySettings } from "../story-settings.store.ts";

/** Everybody has signed this revision whom the house asks for (the setting story.approvals). */
export const approvals: Gate = {
  name: "approvals",
  findings: async (db, { revisionId }) => {
    const asked = (await readStorySettings(db)).approvals;
    const given = new Set((await listApprovals(db, revisionId)).map(({ kind }) => kind));
    return asked
      .filter((kind) => !given.has(kind))
      .map((kind) => ({
        part: kind,
        // Another revision lacks an approval of its own: this is always new.
        cause: revisionId,
        problem: `No ${kind} has approved this revision.`,
        advice: `Ask one: newsreel story approve … --kind ${kind}`,
      }));
  },
};
