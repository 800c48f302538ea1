import { idFrom } from "../../kit/id.ts";
import type { Brand, BrandMark, MarkKind } from "../../newsroom/site/brand/brand.ts";
import { brandSheet, sheetVersion } from "../../newsroom/site/brand/brand-sheet.ts";
import { drawnIcon } from "../../newsroom/site/brand/icon.ts";
import { standardPalette } from "../../newsroom/site/brand/palette.ts";
import { typefaces } from "../../newsroom/site/brand/typefaces.ts";
import { routes } from "../routes.ts";

/** What a page needs to look like its newsroom. Paths are ours; sizes in pixels. */
export interface LookView {
  /** The style sheet that follows the design's; null: the design stands as it is. */
  readonly sheet: string | null;
  /** The design's own typeface is used. */
  readonly bookFace: boolean;
  /** At the head; null: the name in words. */
  readonly logo: MarkView | null;
  /** By night and in the room; null: the same. */
  readonly logoDark: MarkView | null;
  /** For search engines: the logo, else the icon, as a picture that every program reads. */
  readonly logoPicture: MarkView;
  readonly icon: { readonly src: string; readonly type: "image/svg+xml" | "image/png" };
  /** Of a telephone's home screen. */
  readonly touchIcon: string;
  /** The colour around the page, by day and by night. */
  readonly around: { readonly light: string; readonly dark: string };
}

export interface MarkView {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** The logo's height at the head, and the width beyond which it is made smaller. */
const logoHeight = 40;
const logoWidest = 260;
/** Of pictures of marks that programs read. */
const pictureWidth = 600;
export const iconSizes = [48, 180, 192, 512] as const;

/** Names of what stands at /brand/: `logo-VERSION.svg`, `icon-192-VERSION.png`, `sheet-VERSION.css`. */
const brandPath = (name: string): string => routes.brand.to({ name });

export const lookOf = (brand: Brand): LookView => {
  const sheet = brandSheet(brand);
  const find = (kind: MarkKind): BrandMark | null => brand.marks.find((mark) => mark.kind === kind) ?? null;
  const [logo, dark, icon] = [find("logo"), find("logo-dark"), find("icon")];
  const iconVersion = versionOfIcon(brand);
  const { light, dark: night } = brand.palette ?? standardPalette;
  return {
    sheet: sheet === "" ? null : brandPath(`sheet-${sheetVersion(sheet)}.css`),
    bookFace: typefaces[brand.typeface].serif === null,
    logo: logo === null ? null : headMark(logo),
    logoDark: dark === null ? null : headMark(dark),
    logoPicture:
      logo === null
        ? { src: brandPath(`icon-512-${iconVersion}.png`), width: 512, height: 512 }
        : markPicture(logo),
    icon:
      icon?.form === "picture"
        ? { src: brandPath(`icon-48-${iconVersion}.png`), type: "image/png" }
        : { src: brandPath(`icon-${iconVersion}.svg`), type: "image/svg+xml" },
    touchIcon: brandPath(`icon-180-${iconVersion}.png`),
    around: { light: light.paper, dark: night.paper },
  };
};

/** The version of what the browser's tab shows: a mark of the newsroom's, or the frame of film in its colours. */
export const versionOfIcon = ({ marks, palette }: Brand): string =>
  marks.find(({ kind }) => kind === "icon")?.version ?? idFrom("icon", drawnIcon(palette));

const headMark = ({ kind, version, form, width, height }: BrandMark): MarkView => {
  const scale = Math.min(logoHeight / height, logoWidest / width);
  const [shown, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  // A picture for screens that have two points for a pixel.
  const name = form === "drawing" ? `${kind}-${version}.svg` : `${kind}-${shown * 2}-${version}.png`;
  return { src: brandPath(name), width: shown, height: high };
};

const markPicture = ({ kind, version, width, height }: BrandMark): MarkView => ({
  src: brandPath(`${kind}-${pictureWidth}-${version}.png`),
  width: pictureWidth,
  height: Math.max(1, Math.round((pictureWidth * height) / width)),
});

export const plainLook: LookView = lookOf({ palette: null, typeface: "book", marks: [] });
