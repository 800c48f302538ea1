import { idFrom } from "../../../kit/id.ts";
import type { Brand } from "./brand.ts";
import { accentInk, type Light, type Palette, roomPaper } from "./palette.ts";
import { strengthened } from "./strong.ts";
import { typefaces } from "./typefaces.ts";

/**
 * The style sheet of a brand, which follows the design's own: it sets the same properties in the same three places
 * (src/reader/styles/parts/tokens.css). Empty: the design stands as it is.
 */
export const brandSheet = ({ palette, typeface }: Pick<Brand, "palette" | "typeface">): string => {
  const type = typefaces[typeface];
  const faces = [
    ...(type.serif === null ? [] : [`--serif:${type.serif}`]),
    ...(type.sans === null ? [] : [`--sans:${type.sans}`]),
  ];
  const day = [...(palette === null ? [] : colours(palette.light)), ...faces];
  return [
    ...(day.length === 0 ? [] : [`:root{${day.join(";")}}`]),
    ...(palette === null
      ? []
      : [
          `@media (prefers-color-scheme:dark){:root{${colours(palette.dark).join(";")}}}`,
          `.room{${colours({ ...palette.dark, paper: roomPaper(palette.dark) }).join(";")}}`,
          ...strongSheet(palette),
          // Paper is white and ink black where it is printed.
          "@media print{:root,.room{--paper:#fff;--ink:#000;--accent:#000}}",
        ]),
  ].join("\n");
};

/** For readers who ask their system for more contrast; the same places, after the others. */
const strongSheet = (palette: Palette): string[] => {
  const { light, dark } = strengthened(palette);
  return [
    `@media (prefers-contrast:more){:root{${colours(light).join(";")}}.room{${colours(dark).join(";")}}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{${colours(dark).join(";")}}}`,
  ];
};

const colours = (light: Light): string[] => [
  `--paper:${light.paper}`,
  `--ink:${light.ink}`,
  `--accent:${light.accent}`,
  `--accent-ink:${accentInk(light)}`,
];

/** Another sheet has another: its address may be kept for ever. */
export const sheetVersion = (sheet: string): string => idFrom("brand sheet", sheet);
