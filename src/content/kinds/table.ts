import { z } from "zod";
import { partId } from "../identifier.ts";
import { inlineText } from "../inline.ts";
import { inlines } from "../inlines.ts";
import { line } from "../text.ts";

const cells = z.array(inlines).min(1).max(50);

/** The first row names the columns. Every row has as many cells as it. */
export const table = z
  .strictObject({
    kind: z.literal("table"),
    id: partId,
    caption: line(600).min(1).optional(),
    alignments: z
      .array(z.enum(["start", "center", "end"]))
      .max(50)
      .optional(),
    header: cells,
    rows: z.array(cells).max(1000),
  })
  .refine(
    ({ header, rows }) => rows.every((row) => row.length === header.length),
    "has rows of different lengths",
  )
  .overwrite((one) =>
    one.alignments === undefined
      ? one
      : { ...one, alignments: one.header.map((_, at) => one.alignments?.[at] ?? "start") },
  );
export type Table = z.infer<typeof table>;

export const tableText = (block: Table): string =>
  [block.caption ?? "", ...[block.header, ...block.rows].map((row) => row.map(inlineText).join(" | "))]
    .filter((text) => text !== "")
    .join("\n");
