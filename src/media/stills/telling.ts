/** A small picture: red, green and blue bytes, row by row. */
export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * How telling a frame is as a still: 0 for black, white or empty, higher for one with light, contrast, detail and some
 * colour. Made to be compared within one film alone.
 */
export const tellingScore = (picture: SmallPicture): number => {
  const light = lightness(picture);
  const mean = average(light);
  const spread = Math.sqrt(average(light.map((value) => (value - mean) ** 2)));
  const detail = averageStep(light, picture.width);
  // A dark or burnt-out frame counts for less the nearer it is to black or white; a flat one for almost nothing.
  const exposure = Math.max(0, Math.min(1, (mean - 0.06) / 0.2, (0.97 - mean) / 0.2));
  const contrast = Math.min(1, spread / 0.22);
  return (
    exposure * (0.05 + contrast) * (0.5 + Math.min(1, detail / 0.08)) * (0.8 + 0.4 * colourfulness(picture))
  );
};

/** 0 to 1 of each pixel, by the weights of BT.709. */
const lightness = ({ rgb }: SmallPicture): number[] => {
  const values: number[] = [];
  for (let at = 0; at + 2 < rgb.length; at += 3)
    values.push((0.2126 * (rgb[at] ?? 0) + 0.7152 * (rgb[at + 1] ?? 0) + 0.0722 * (rgb[at + 2] ?? 0)) / 255);
  return values;
};

const average = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean difference between neighbours in a row. */
const averageStep = (light: readonly number[], width: number): number =>
  average(light.map((value, at) => (at % width === 0 ? 0 : Math.abs(value - (light[at - 1] ?? value)))));

const colourfulness = ({ rgb }: SmallPicture): number => {
  let sum = 0;
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(at, at + 3);
    sum += (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255;
  }
  return Math.min(1, (3 * sum * 3) / Math.max(1, rgb.length));
};

/**
 * The places of the best frames, best first: away from the first and last twentieth where titles stand, and at least
 * a tenth of the film apart. With few frames it takes what there is.
 */
export const chooseTelling = (scores: readonly number[], wanted: number): number[] => {
  const edge = Math.floor(scores.length / 20);
  const apart = Math.max(1, Math.floor(scores.length / 10));
  const ranked = scores
    .map((score, place) => ({ score, place }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const inside = ranked.filter(({ place }) => place >= edge && place < scores.length - edge);
  const chosen: number[] = [];
  for (const { place } of inside.length > 0 ? inside : ranked)
    if (chosen.length < wanted && chosen.every((other) => Math.abs(other - place) >= apart))
      chosen.push(place);
  return chosen;
};
