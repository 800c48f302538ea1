/** Pictures of a cut in the work folder, all JPEG but upright, in square pixels and without any metadata. */
export interface Stills {
  /** The one to show, as large as the best rendition. */
  readonly poster: Still;
  /** Other telling frames to choose from, the best first, as large. */
  readonly others: readonly Still[];
  /** Crops of the poster for cards, never scaled up. */
  readonly social: { readonly "1x1": Picture; readonly "4x3": Picture; readonly "16x9": Picture };
  /** Base64, of the poster. */
  readonly thumbhash: string;
}

export interface Picture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

export interface Still extends Picture {
  /** Where in the cut. */
  readonly seconds: number;
}
