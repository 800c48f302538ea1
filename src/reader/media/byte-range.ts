/** What a Range header asks of a representation. Bytes [start, end). */
export type RangeAsked =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly start: number; readonly end: number }
  | { readonly kind: "unsatisfiable" };

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Two parts closer than this cost less sent as one than as a multipart answer (RFC 9110, section 15.3.7.2). */
const smallGap = 80;

/** More ranges than this are a fault or an attack, and are ignored (RFC 9110, section 17.15). */
const mostRanges = 16;

/**
 * Reads a Range header against a representation of `size` bytes (RFC 9110, section 14.2). A header that is
 * malformed or in another unit is ignored: the whole. Several ranges are answered with one where they join up,
 * else with the whole: multipart answers are never made.
 */
export const readRange = (header: string | undefined, size: number): RangeAsked => {
  if (header === undefined) return { kind: "whole" };
  const asked = /^bytes\s*=(?<set>.+)$/i.exec(header.trim())?.groups?.["set"]?.split(",") ?? [];
  const specifiers = asked.map((text) => text.trim()).filter((text) => text !== "");
  if (specifiers.length === 0 || specifiers.length > mostRanges) return { kind: "whole" };
  const parts: Part[] = [];
  for (const specifier of specifiers) {
    const part = readSpecifier(specifier, size);
    if (part === "malformed") return { kind: "whole" };
    if (part !== "unsatisfiable") parts.push(part);
  }
  return joined(parts);
};

const readSpecifier = (text: string, size: number): Part | "malformed" | "unsatisfiable" => {
  const match = /^(?<first>\d*)-(?<last>\d*)$/.exec(text);
  const first = match?.groups?.["first"] ?? "";
  const last = match?.groups?.["last"] ?? "";
  if (first === "" && last === "") return "malformed";
  if (first === "") return suffix(Number(last), size);
  const start = Number(first);
  if (last !== "" && Number(last) < start) return "malformed";
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size : Math.min(Number(last) + 1, size) };
};

/** The last so many bytes; all of them where there are fewer. */
const suffix = (length: number, size: number): Part | "unsatisfiable" =>
  length === 0 || size === 0 ? "unsatisfiable" : { start: Math.max(0, size - length), end: size };

const joined = (parts: readonly Part[]): RangeAsked => {
  const [first, ...rest] = [...parts].sort((one, other) => one.start - other.start);
  if (first === undefined) return { kind: "unsatisfiable" };
  let { end } = first;
  for (const part of rest) {
    if (part.start > end + smallGap) return { kind: "whole" };
    end = Math.max(end, part.end);
  }
  return { kind: "part", start: first.start, end };
};
