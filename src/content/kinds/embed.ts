import { z } from "zod";
import { partId, webAddress } from "../identifier.ts";
import { line } from "../text.ts";

/** Something of another site (the allow-list decides which). Nothing is fetched from it before the reader asks. */
export const embed = z.strictObject({
  kind: z.literal("embed"),
  id: partId,
  url: webAddress,
  title: line(300).min(1),
});
export type Embed = z.infer<typeof embed>;

export const embedText = (block: Embed): string => `${block.title}: ${block.url}`;
