/**
 * A film whose frames carry their number, so that a test can say which frame it sees.
 *
 * A frame is a grid of 8 columns and 4 rows of white (1) and black (0) cells, read row by row: 24 bits of the frame's
 * number, the highest first, then 8 check bits: the three bytes of the number and 0xA5, exclusive-or.
 */

/** A picture as a canvas or ffmpeg's rawvideo gives it: `channels` bytes a pixel, row by row, the first is enough. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: ArrayLike<number>;
}

/**
 * The number in a frame, or null when its check bits do not agree (no frame yet, two frames blended).
 * It stands alone: `readNumber.toString()` runs inside a browser's page.
 */
export const readNumber = (pixels: Pixels): number | null => {
  const { width, height, channels, data } = pixels;
  let bits = 0n;
  for (let cell = 0; cell < 32; cell += 1) {
    const x = Math.floor((((cell % 8) + 0.5) * width) / 8);
    const y = Math.floor(((Math.floor(cell / 8) + 0.5) * height) / 4);
    bits = (bits << 1n) | ((data[(y * width + x) * channels] ?? 0) > 127 ? 1n : 0n);
  }
  const number = Number(bits >> 8n);
  const check = (number >> 16) ^ ((number >> 8) & 255) ^ (number & 255) ^ 0xa5;
  return Number(bits & 255n) === check ? number : null;
};

/** The frame with this number: one byte a pixel. */
export const drawNumber = (number: number, width: number, height: number): Buffer => {
  const check = (number >> 16) ^ ((number >> 8) & 255) ^ (number & 255) ^ 0xa5;
  const bits = (BigInt(number) << 8n) | BigInt(check);
  const frame = Buffer.alloc(width * height);
  for (let row = 0; row < 4; row += 1) {
    const line = Buffer.alloc(width);
    for (let x = 0; x < width; x += 1) {
      const cell = row * 8 + Math.floor((x * 8) / width);
      line[x] = ((bits >> BigInt(31 - cell)) & 1n) === 1n ? 235 : 16;
    }
    for (let y = Math.ceil((row * height) / 4); y < ((row + 1) * height) / 4; y += 1)
      line.copy(frame, y * width);
  }
  return frame;
};
