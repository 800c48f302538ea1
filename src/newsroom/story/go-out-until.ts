import type { Trx } from "../../platform/database/database.ts";
import { listDue } from "./fire-schedule.ts";
import { goLive, holdRevision } from "./publish-story.ts";

/** Schedules that a look ahead follows. */
const most = 100;

/**
 * Publishes what is scheduled until an instant, each at its own, as it would be if nothing changed meanwhile; what a gate would
 * hold back stays. For a transaction that is taken back: nobody is told, and nothing is kept of it.
 */
export const goOutUntil = async (trx: Trx, instant: Date): Promise<void> => {
  for (const { storyId, revisionId, at, by, note } of await listDue(trx, instant, most)) {
    const held = await holdRevision(trx, storyId, revisionId);
    if (held.ok) await goLive(trx, () => at, held.value, { staffId: by?.id ?? null, note, dueAt: at });
  }
};
