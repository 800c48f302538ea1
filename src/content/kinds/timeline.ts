import { z } from "zod";
import { partId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";
import { quotations } from "../quotation.ts";
import { line } from "../text.ts";

/** A year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD. */
const timelineDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "is not a date (YYYY, YYYY-MM or YYYY-MM-DD)",
  );

const timelineEntry = z.strictObject({
  id: partId,
  date: timelineDate,
  title: line(300).min(1).optional(),
  content: inlines,
});

export const timeline = z.strictObject({
  kind: z.literal("timeline"),
  id: partId,
  title: line(300).min(1).optional(),
  entries: z.array(timelineEntry).min(1).max(500),
  quotations: quotations.optional(),
});
export type Timeline = z.infer<typeof timeline>;

export const timelineText = (block: Timeline): string =>
  [
    block.title ?? "",
    ...block.entries.map(({ date, title, content }) =>
      [`${date}:`, title ?? "", inlineText(content)].filter((text) => text !== "").join(" "),
    ),
  ]
    .filter((text) => text !== "")
    .join("\n");
