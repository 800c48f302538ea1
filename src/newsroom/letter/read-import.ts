import { isDay } from "../../kit/day.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { ImportedAddress } from "./manage-subscribers.ts";

/**
 * Reads addresses that agreed elsewhere: "address" or "address,2026-03-01" a line, the day on which they agreed; now where it
 * is not said. A line that cannot be read is named.
 */
export const readImport = (
  content: string,
  { wording, source, now }: { readonly wording: string; readonly source: string; readonly now: Date },
): Result<ImportedAddress[]> => {
  const rows: ImportedAddress[] = [];
  for (const [place, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [address = "", day = ""] = line.split(",").map((part) => part.trim());
    const agreedAt = day === "" ? now : new Date(`${day}T00:00:00Z`);
    if (day !== "" && !isDay(day))
      return fail(`Line ${place + 1}: “${day}” is no day. Write it so: 2026-03-01.`);
    rows.push({ line: place + 1, address, agreedAt, wording, source });
  }
  return ok(rows);
};
