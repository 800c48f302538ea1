import sharp from "sharp";

/** A frame of film: red, green, blue, one byte each, row by row. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A drawn picture with transparency, premultiplied. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface Placing {
  /** Pixels of the frame, of the layer's left upper corner. */
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  /** 0 to 1. */
  readonly opacity?: number;
  /** Light is added to what is there instead of covering it. */
  readonly light?: boolean;
}

export const newFrame = (width: number, height: number): Frame => ({
  width,
  height,
  data: new Uint8Array(width * height * 3),
});

/** Draws an SVG once. */
export const layerOf = async (svg: string): Promise<Layer> => {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    if (alpha < 255) {
      data[at] = Math.round(((data[at] ?? 0) * alpha) / 255);
      data[at + 1] = Math.round(((data[at + 1] ?? 0) * alpha) / 255);
      data[at + 2] = Math.round(((data[at + 2] ?? 0) * alpha) / 255);
    }
  }
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
};

/** Puts a layer into the frame; whole pixels where it can, between pixels where it moves. */
export const put = (frame: Frame, layer: Layer, placing: Placing = {}): void => {
  const { x = 0, y = 0, scale = 1, opacity = 1, light = false } = placing;
  if (opacity <= 0) {
    return;
  }
  if (scale === 1 && Number.isInteger(x) && Number.isInteger(y)) {
    putWhole(frame, layer, x, y, opacity, light);
  } else {
    putBetween(frame, layer, x, y, scale, opacity, light);
  }
};

const putWhole = (
  frame: Frame,
  layer: Layer,
  x: number,
  y: number,
  opacity: number,
  light: boolean,
): void => {
  const left = Math.max(0, x);
  const right = Math.min(frame.width, x + layer.width);
  const bottom = Math.min(frame.height, y + layer.height);
  for (let row = Math.max(0, y); row < bottom; row += 1) {
    let from = ((row - y) * layer.width + (left - x)) * 4;
    let to = (row * frame.width + left) * 3;
    for (let column = left; column < right; column += 1) {
      const keep = light ? 1 : 1 - ((layer.data[from + 3] ?? 0) * opacity) / 255;
      mix(
        frame.data,
        to,
        keep,
        (layer.data[from] ?? 0) * opacity,
        (layer.data[from + 1] ?? 0) * opacity,
        (layer.data[from + 2] ?? 0) * opacity,
      );
      from += 4;
      to += 3;
    }
  }
};

const mix = (into: Uint8Array, at: number, keep: number, red: number, green: number, blue: number): void => {
  into[at] = Math.min(255, (into[at] ?? 0) * keep + red + 0.5);
  into[at + 1] = Math.min(255, (into[at + 1] ?? 0) * keep + green + 0.5);
  into[at + 2] = Math.min(255, (into[at + 2] ?? 0) * keep + blue + 0.5);
};

const putBetween = (
  frame: Frame,
  layer: Layer,
  x: number,
  y: number,
  scale: number,
  opacity: number,
  light: boolean,
): void => {
  const left = Math.max(0, Math.ceil(x));
  const right = Math.min(frame.width, Math.floor(x + (layer.width - 1) * scale));
  const top = Math.max(0, Math.ceil(y));
  const bottom = Math.min(frame.height, Math.floor(y + (layer.height - 1) * scale));
  const { data } = layer;
  const stride = layer.width * 4;
  for (let row = top; row < bottom; row += 1) {
    const sourceY = (row - y) / scale;
    const above = Math.floor(sourceY);
    const down = sourceY - above;
    let to = (row * frame.width + left) * 3;
    for (let column = left; column < right; column += 1) {
      const sourceX = (column - x) / scale;
      const before = Math.floor(sourceX);
      const over = sourceX - before;
      const at = above * stride + before * 4;
      const a = (1 - over) * (1 - down) * opacity;
      const b = over * (1 - down) * opacity;
      const c = (1 - over) * down * opacity;
      const d = over * down * opacity;
      const below = at + stride;
      const red =
        (data[at] ?? 0) * a + (data[at + 4] ?? 0) * b + (data[below] ?? 0) * c + (data[below + 4] ?? 0) * d;
      const green =
        (data[at + 1] ?? 0) * a +
        (data[at + 5] ?? 0) * b +
        (data[below + 1] ?? 0) * c +
        (data[below + 5] ?? 0) * d;
      const blue =
        (data[at + 2] ?? 0) * a +
        (data[at + 6] ?? 0) * b +
        (data[below + 2] ?? 0) * c +
        (data[below + 6] ?? 0) * d;
      const alpha =
        (data[at + 3] ?? 0) * a +
        (data[at + 7] ?? 0) * b +
        (data[below + 3] ?? 0) * c +
        (data[below + 7] ?? 0) * d;
      mix(frame.data, to, light ? 1 : 1 - alpha / 255, red, green, blue);
      to += 3;
    }
  }
};

/** A bar of one colour, for drawn sound. */
export const bar = (
  frame: Frame,
  left: number,
  top: number,
  width: number,
  height: number,
  colour: readonly [number, number, number],
  opacity: number,
): void => {
  for (
    let row = Math.max(0, Math.round(top));
    row < Math.min(frame.height, Math.round(top + height));
    row += 1
  ) {
    for (let column = Math.max(0, left); column < Math.min(frame.width, left + width); column += 1) {
      const at = (row * frame.width + column) * 3;
      mix(frame.data, at, 1 - opacity, colour[0] * opacity, colour[1] * opacity, colour[2] * opacity);
    }
  }
};

/** Darkens the whole frame towards the ink of the house style; 0 leaves it, 1 hides it. */
export const dim = (frame: Frame, amount: number): void => {
  if (amount <= 0) {
    return;
  }
  const keep = 1 - Math.min(1, amount);
  const { data } = frame;
  for (let at = 0; at < data.length; at += 3) {
    data[at] = (data[at] ?? 0) * keep + 6 * (1 - keep);
    data[at + 1] = (data[at + 1] ?? 0) * keep + 9 * (1 - keep);
    data[at + 2] = (data[at + 2] ?? 0) * keep + 16 * (1 - keep);
  }
};
