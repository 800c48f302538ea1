import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, somebody } from "./parts.ts";

export const alertOperations = {
  listAlerts: declare({
    method: "GET",
    path: "/alerts",
    access: "alert.see",
    summary:
      "What whoever asks must hear of and nobody has looked at, the newest first; editors get what is for every editor too",
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({
      items: z.array(
        z.object({
          id,
          kind: z.string(),
          text: z.string(),
          /** Null: every editor. */
          staff: somebody.nullable(),
          storyId: id.nullable(),
          recordingId: id.nullable(),
          at: instant,
        }),
      ),
    }),
  }),
  seeAlert: declare({
    method: "POST",
    path: "/alerts/{alertId}/see",
    access: "alert.see",
    summary: "Says that somebody has looked at it",
    params: z.object({ alertId: id }),
    answer: null,
  }),
};
