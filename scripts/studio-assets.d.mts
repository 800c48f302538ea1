/** Bytes as they are sent with brotli. */
export interface StudioWeight {
  readonly script: number;
  readonly styles: number;
}

export declare const buildStudio: (folder: string) => Promise<StudioWeight>;
