import { z } from "zod";
import { partId, recordId } from "../identifier.ts";
import { line, prose } from "../text.ts";

/** A document of the newsroom's (PDF), opened when the reader asks. */
export const document = z.strictObject({
  kind: z.literal("document"),
  id: partId,
  document: recordId,
  title: line(300).min(1).optional(),
  /** The page that it opens at, from 1. */
  page: z.int().min(1).optional(),
  summary: prose(2000).optional(),
});
export type Document = z.infer<typeof document>;

export const documentText = (block: Document): string =>
  [block.title ?? "", block.summary ?? ""].filter((text) => text !== "").join(": ");
