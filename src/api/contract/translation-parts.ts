import * as z from "zod";
import { id } from "./parts.ts";

export const translations = z.object({
  /** The work itself among them, the original first; empty: it stands alone. */
  items: z.array(
    z.object({
      id,
      title: z.string(),
      /** BCP 47. */
      language: z.string(),
      isOriginal: z.boolean(),
      isPublic: z.boolean(),
    }),
  ),
});

export const newTranslation = z.object({
  otherId: id,
  /** What the other one is to this. */
  other: z.enum(["original", "translation"]),
});
