import { z } from "zod";
import { partId } from "../identifier.ts";
import { inlines, inlineText } from "../inline.ts";

const cells = z.array(inlines).min(1).max(50);

/** The first row names the columns. Every row has as many cells as it. */
export const table = z
  .strictObject({
    kind: z.literal("table"),
    id: partId,
    caption: z.string().min(1).max(600).optional(),
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
  );
export type Table = z.infer<typeof table>;

export const tableText = (block: Table): string =>
  [block.caption ?? "", ...[block.header, ...block.rows].map((row) => row.map(inlineText).join(" | "))]
    .filter((text) => text !== "")
    .join("\n");
