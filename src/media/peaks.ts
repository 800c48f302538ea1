/** How loud the sound is, for a drawn waveform. The file is JSON: `{ "perSecond": 20, "peaks": [0…255, …] }`. */
export interface Peaks {
  readonly file: string;
  readonly perSecond: number;
  readonly count: number;
}
