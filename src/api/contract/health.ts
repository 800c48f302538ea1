import * as z from "zod";
import { declare } from "./operation.ts";
import { instant } from "./parts.ts";

const health = z.object({
  at: instant,
  findings: z.array(
    z.object({
      /** "note": it works, but somebody should know. */
      state: z.enum(["well", "note", "trouble"]),
      /** What was looked at: newsroom/site/health/finding.ts. */
      area: z.string(),
      what: z.string(),
      remedy: z.string().optional(),
      key: z.string(),
      /** Whoever has seen it and lives with it. */
      seen: z.object({ by: z.string(), at: instant }).nullable(),
    }),
  ),
});

export const healthOperations = {
  readHealth: declare({
    method: "GET",
    path: "/health",
    access: "setting.change",
    summary: "What is well and what is not, in plain words: what `newsreel doctor` says",
    answer: health,
  }),
  seeFinding: declare({
    method: "POST",
    path: "/health/{key}/seen",
    access: "setting.change",
    summary: "Says that somebody has seen it and lives with it, or takes that back",
    params: z.object({ key: z.string().min(1).max(40) }),
    body: z.object({ isSeen: z.boolean() }),
    answer: health,
  }),
};
