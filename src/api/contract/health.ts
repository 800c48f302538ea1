import * as z from "zod";
import { declare } from "./operation.ts";
import { instant } from "./parts.ts";

export const healthOperations = {
  readHealth: declare({
    method: "GET",
    path: "/health",
    access: "setting.change",
    summary: "What is well and what is not, in plain words: what `newsreel doctor` says",
    answer: z.object({
      at: instant,
      findings: z.array(
        z.object({
          /** "note": it works, but somebody should know. */
          state: z.enum(["well", "note", "trouble"]),
          what: z.string(),
          remedy: z.string().optional(),
        }),
      ),
    }),
  }),
};
