import { ok } from "../../kit/result.ts";
import { listAlerts } from "../../newsroom/alert/alert.store.ts";
import { seeAlert } from "../../newsroom/alert/see-alert.ts";
import type { alertOperations } from "../contract/alert.ts";
import type { Handlers } from "../handler.ts";

export const alertHandlers: Handlers<typeof alertOperations> = {
  listAlerts: async ({ needs, caller, query }) => {
    const forEditors = caller.permissions.has("story.publish");
    const found = await listAlerts(needs.db, {
      staffId: caller.staff.id,
      onlyOwn: !forEditors,
      limit: query.limit,
    });
    const items = found.map(({ id, kind, text, staff, storyId, recordingId, at }) => ({
      id,
      kind,
      text,
      staff,
      storyId,
      recordingId,
      at: at.toISOString(),
    }));
    return ok({ items });
  },
  seeAlert: async ({ needs, by, params }) => await seeAlert(by, needs.clock, params.alertId),
};
