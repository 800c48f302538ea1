/** A text track of the master, taken out as WebVTT. */
export interface EmbeddedCaptions {
  readonly file: string;
  /** BCP 47; null when the file does not say. */
  readonly language: string | null;
  readonly title: string;
  readonly hearingImpaired: boolean;
}
