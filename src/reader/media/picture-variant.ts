/** The form in which a picture goes out. Sizes in pixels. */
export interface PictureVariant {
  readonly width: number;
  readonly shape: PictureShape;
  readonly format: PictureFormat;
}

/** As it is, or cut to a shape that cards want. */
export type PictureShape = "own" | "1x1" | "4x3" | "16x9";
export type PictureFormat = "avif" | "webp" | "jpeg";

/** The only widths that are ever made: whoever asks for each number in turn fills no disk. */
const widths = [160, 320, 480, 640, 960, 1200, 1600] as const;

const shapes: ReadonlySet<string> = new Set(["1x1", "4x3", "16x9"] satisfies PictureShape[]);

/** The next width that is made, never above the picture's own; without a wish, the largest. */
export const widthFor = (asked: string | undefined, own: number): number => {
  const wanted = /^\d{1,5}$/.test(asked ?? "") ? Number(asked) : Number.POSITIVE_INFINITY;
  return Math.min(widths.find((width) => width >= wanted) ?? 1600, own);
};

export const shapeFor = (asked: string | undefined): PictureShape =>
  shapes.has(asked ?? "") ? (asked as PictureShape) : "own";

/** Best first: what this browser says that it takes (RFC 9110, section 12.5.1). Wildcards do not count: whoever sends only those may know neither. */
export const formatsFor = (accept: string | undefined): PictureFormat[] => {
  const taken = new Set(
    (accept ?? "")
      .toLowerCase()
      .split(",")
      .map((part) => part.trim())
      .filter((part) => !/;\s*q=0(\.0+)?$/.test(part))
      .map((part) => part.split(";")[0]?.trim()),
  );
  return [
    ...(taken.has("image/avif") ? (["avif"] as const) : []),
    ...(taken.has("image/webp") ? (["webp"] as const) : []),
    "jpeg",
  ];
};

/** Height for a width: the picture's own proportions, or the shape's. */
export const heightFor = (
  width: number,
  shape: PictureShape,
  own: { width: number; height: number },
): number => {
  const [across, down] =
    shape === "own" ? [own.width, own.height] : (shape.split("x").map(Number) as [number, number]);
  return Math.max(1, Math.round((width * down) / across));
};
