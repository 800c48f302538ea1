import { z } from "zod";

/** Tabs, line breaks and Unicode's own separators are a space. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const spacing = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** Characters that are no text: controls, the byte order mark. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const noText = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;

/** Characters as they may stand in a line: no control, no line break. */
export const cleanText = (text: string): string => text.replaceAll(spacing, " ").replaceAll(noText, "");

/** Characters that may stand in several lines: LF between them, no other control, none at the edges. */
export const cleanProse = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/[\t\v\f]/g, " ")
    .split("\n")
    .map((line) => line.replaceAll(noText, "").trimEnd())
    .join("\n")
    .trim();

/** One line of plain text, of at most so many characters; without spaces at its edges. */
export const line = (longest: number) =>
  z
    .string()
    .overwrite((text) => cleanText(text).trim())
    .max(longest);

/** Plain text of several lines. */
export const prose = (longest: number) => z.string().overwrite(cleanProse).max(longest);
