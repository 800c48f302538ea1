import { isDay } from "../../kit/day.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { ImportedAddress } from "./manage-subscribers.ts";

/** Columns are named, and no address stands there. A line alone that is no address is a mistake unless it says "address". */
const head = /^[^@]*,[^@]*$|^\W*(?:e-?mail|(?:e-?mail[ -]?)?address(?:es)?|adressen?)\W*$/i;

/**
 * Reads addresses that agreed elsewhere: "address" or "address,2026-03-01" a line, the day on which they agreed; now where it
 * is not said. Fields may stand in quotation marks, and a first line may name the columns, as programs for tables write them
 * (RFC 4180, section 2). A line that cannot be read is named.
 */
export const readImport = (
  content: string,
  { wording, source, now }: { readonly wording: string; readonly source: string; readonly now: Date },
): Result<ImportedAddress[]> => {
  const rows: ImportedAddress[] = [];
  for (const [place, line] of content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const isHead = place === 0 && head.test(line);
    if (line.trim() === "" || isHead) continue;
    const [address = "", day = ""] = line.split(",").map(bare);
    const agreedAt = day === "" ? now : new Date(`${day}T00:00:00Z`);
    if (day !== "" && !isDay(day))
      return fail(`Line ${place + 1}: “${day}” is no day. Write it so: 2026-03-01.`);
    rows.push({ line: place + 1, address, agreedAt, wording, source });
  }
  return ok(rows);
};

/** A field without the quotation marks around it. */
const bare = (field: string): string => field.trim().replace(/^"(.*)"$/, "$1");
