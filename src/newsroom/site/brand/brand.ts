import type { Palette } from "./palette.ts";
import type { Typeface } from "./typefaces.ts";

/** Where a mark of the newsroom's stands: at the head by day, at the head by night and in the room, in a browser's tab. */
export const markKinds = ["logo", "logo-dark", "icon"] as const;
export type MarkKind = (typeof markKinds)[number];

export const isMarkKind = (text: string): text is MarkKind => markKinds.some((kind) => kind === text);

/** A mark of the newsroom's own. */
export interface BrandMark {
  readonly kind: MarkKind;
  /** Another mark has another: addresses with it may be kept for ever. 12 characters. */
  readonly version: string;
  readonly form: "picture" | "drawing";
  /** Their ratio counts. */
  readonly width: number;
  readonly height: number;
}

/** What makes the site look like one newsroom's own. */
export interface Brand {
  /** Null: the design's own. */
  readonly palette: Palette | null;
  readonly typeface: Typeface;
  readonly marks: readonly BrandMark[];
}
