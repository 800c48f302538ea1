/** The sign of a funder, with what stands for it where it is not seen. Sizes in pixels. */
export type Mark =
  | {
      readonly kind: "picture";
      readonly id: string;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
    }
  | {
      readonly kind: "drawing";
      readonly funderId: string;
      /** Another drawing has another: addresses with it may be kept for ever. */
      readonly version: string;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
    };

/** Columns that a mark is read from. */
export interface MarkRow {
  readonly funderId: string;
  readonly name: string;
  readonly markAlt: string;
  readonly pictureId: string | null;
  readonly pictureWidth: number | null;
  readonly pictureHeight: number | null;
  readonly pictureAlt: string | null;
  readonly drawingVersion: string | null;
  /** `0 0 120 40` */
  readonly drawingBox: string | null;
}

/** A funder's name stands for the mark that nobody described. */
export const readMark = (row: MarkRow): Mark | null => {
  const alt = row.markAlt || row.pictureAlt || row.name;
  if (row.pictureId !== null)
    return {
      kind: "picture",
      id: row.pictureId,
      width: row.pictureWidth ?? 1,
      height: row.pictureHeight ?? 1,
      alt,
    };
  if (row.drawingVersion === null) return null;
  const [, , width = 1, height = 1] = (row.drawingBox ?? "").split(" ").map(Number);
  return { kind: "drawing", funderId: row.funderId, version: row.drawingVersion, width, height, alt };
};
