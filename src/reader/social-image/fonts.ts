import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Font } from "satori";

/** Parts of the typeface, by script. Each has a name of its own: of one name only the first would be looked at. */
const parts = ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek"] as const;
const weights = [400, 600] as const;

const nameOf = (part: string): string => `Serif ${part}`;

/** For `font-family`: a letter is taken from the first part that has it. */
export const serif = parts.map(nameOf).join(", ");

let read: readonly Font[] | undefined;

/** Source Serif 4 (OFL), read once: 230 kilobytes. */
export const cardFonts = (): Font[] => {
  read ??= readFonts();
  return [...read];
};

const readFonts = (): Font[] => {
  const { resolve } = createRequire(import.meta.url);
  return parts.flatMap((part) =>
    weights.map((weight) => ({
      name: nameOf(part),
      weight,
      style: "normal" as const,
      data: readFileSync(
        resolve(`@fontsource/source-serif-4/files/source-serif-4-${part}-${weight}-normal.woff`),
      ),
    })),
  );
};
