import { basicCharacter, extendedCharacters, specialCharacters } from "./characters.ts";

/** What a byte pair tells the decoder to do. CEA-608-E, 6 and Annex A; 47 CFR 15.119. */
export type Command =
  | { does: "nothing" }
  | { does: "text"; text: string }
  /** One more letter, in place of the plain one before it. */
  | { does: "extended"; text: string }
  | { does: "special"; text: string }
  | { does: "transparent space" }
  | { does: "style" }
  | { does: "background" }
  | { does: "place"; row: number; column: number }
  | { does: "tab"; columns: number }
  | { does: "misc"; name: MiscName }
  | { does: "roll up"; rows: number };

export type MiscName =
  | "resume caption loading"
  | "backspace"
  | "delete to end of row"
  | "resume direct captioning"
  | "text mode"
  | "erase displayed memory"
  | "carriage return"
  | "erase non-displayed memory"
  | "end of caption"
  | "flash";

const misc: readonly (MiscName | number)[] = [
  "resume caption loading",
  "backspace",
  "flash",
  "flash",
  "delete to end of row",
  2,
  3,
  4,
  "flash",
  "resume direct captioning",
  "text mode",
  "text mode",
  "erase displayed memory",
  "carriage return",
  "erase non-displayed memory",
  "end of caption",
];

/** Rows of preamble codes, by the first byte's low three bits: for 0x40 to 0x5F, then for 0x60 to 0x7F. */
const rows: readonly (readonly [number, number])[] = [
  [11, 11],
  [1, 2],
  [3, 4],
  [12, 13],
  [14, 15],
  [5, 6],
  [7, 8],
  [9, 10],
];

export const isControl = (first: number): boolean => first >= 0x10 && first <= 0x1f;

/** The data channel (1 or 2) that a control pair belongs to. */
export const channelOf = (first: number): 1 | 2 => ((first & 0x08) === 0 ? 1 : 2);

/** Bytes without parity. */
export const readCommand = (first: number, second: number): Command => {
  if (!isControl(first)) return readText(first, second);
  const kind = first & 0x07;
  if (second >= 0x40) return readPlace(kind, second);
  if (second < 0x20) return { does: "nothing" };
  if (kind === 1) return second < 0x30 ? { does: "style" } : readSpecial(second);
  if (kind === 2 || kind === 3) return { does: "extended", text: extendedCharacters(kind, second) };
  // Field 2 sends the same commands as field 1 with the next first byte.
  if ((kind === 4 || kind === 5) && second < 0x30) return readMisc(second);
  if (kind === 7 && second >= 0x21 && second <= 0x23) return { does: "tab", columns: second - 0x20 };
  if (kind === 7 || kind === 0) return { does: "background" };
  return { does: "nothing" };
};

/** Below 0x10 a first byte belongs to other services (XDS), or is filling. */
const readText = (first: number, second: number): Command => {
  if (first < 0x20) return { does: "nothing" };
  return { does: "text", text: basicCharacter(first) + (second >= 0x20 ? basicCharacter(second) : "") };
};

const readPlace = (kind: number, second: number): Command => {
  const [low, high] = rows[kind] ?? [15, 15];
  const isIndent = (second & 0x10) !== 0;
  return {
    does: "place",
    row: (second & 0x20) === 0 ? low : high,
    column: isIndent ? ((second & 0x0e) >> 1) * 4 : 0,
  };
};

const readSpecial = (second: number): Command =>
  second === 0x39 ? { does: "transparent space" } : { does: "special", text: specialCharacters(second) };

const readMisc = (second: number): Command => {
  const name = misc[second - 0x20] ?? "flash";
  return typeof name === "number" ? { does: "roll up", rows: name } : { does: "misc", name };
};
