import { z } from "zod";
import { partId } from "../identifier.ts";

/** A block of a kind that a later version made: kept as it came, shown as the text that can be found in it. */
export const unknown = z.strictObject({
  kind: z.literal("unknown"),
  id: partId,
  raw: z.record(z.string(), z.json()),
});
export type Unknown = z.infer<typeof unknown>;

/** Every string under a key that holds words for readers. */
export const unknownText = (block: Unknown): string => textsIn(block.raw).join(" ");

const wordKeys = new Set([
  "text",
  "title",
  "caption",
  "content",
  "summary",
  "label",
  "alt",
  "credit",
  "items",
  "blocks",
  "entries",
  "rows",
]);

const textsIn = (value: z.core.util.JSONType): string[] => {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (wordKeys.has(key) ? textsIn(inner) : []));
};
