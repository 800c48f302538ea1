/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

/** "#8f3a1f" or "#f60", with or without the sign; null for anything else. */
export const readColour = (text: string): Colour | null => {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return null;
  const whole = digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits;
  const part = (at: number): number => Number.parseInt(whole.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
};

/** "#8f3a1f" */
export const writeColour = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** So much of one in the other, in sRGB as CSS color-mix does: `share` from 0 to 1. */
export const mix = (one: Colour, share: number, other: Colour): Colour => [
  one[0] * share + other[0] * (1 - share),
  one[1] * share + other[1] * (1 - share),
  one[2] * share + other[2] * (1 - share),
];

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance). */
const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export const contrast = (one: Colour, other: Colour): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

export const black: Colour = [0, 0, 0];
export const white: Colour = [255, 255, 255];
