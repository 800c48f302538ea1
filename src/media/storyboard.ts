/** One picture with many small frames, for the seek bar. */
export interface Storyboard {
  readonly file: string;
  /** Of the whole sheet, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  /** Seconds at which each tile's frame stands, row by row; a tile holds until the next, the last until the end. */
  readonly starts: readonly number[];
  readonly durationSeconds: number;
}
