/** The house's colours: night blues, paper, and one warm light. */
export const colour = {
  ink: "#060910",
  night: "#0a1120",
  deep: "#10203a",
  slate: "#223a5c",
  steel: "#4c6d92",
  mist: "#a3b9cd",
  paper: "#efe6d5",
  amber: "#f5bb66",
  ember: "#e2743c",
  rust: "#97412a",
} as const;

export const serif = "EB Garamond, Georgia, serif";
export const sans = "Inter, Helvetica, Arial, sans-serif";
export const typed = "Liberation Mono, Courier New, monospace";

export const svg = (
  width: number,
  height: number,
  content: string,
  view = `0 0 ${width} ${height}`,
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view}">${content}</svg>`;

export const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A gradient from top to bottom; stops are `[place 0…1, colour, opacity]`. */
export const fade = (
  id: string,
  stops: readonly (readonly [number, string, number?])[],
  sideways = false,
): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${sideways ? 1 : 0}" y2="${sideways ? 0 : 1}">${stopsOf(stops)}</linearGradient>`;

export const glow = (id: string, stops: readonly (readonly [number, string, number?])[]): string =>
  `<radialGradient id="${id}">${stopsOf(stops)}</radialGradient>`;

const stopsOf = (stops: readonly (readonly [number, string, number?])[]): string =>
  stops
    .map(
      ([place, shade, opacity = 1]) =>
        `<stop offset="${place}" stop-color="${shade}" stop-opacity="${opacity}"/>`,
    )
    .join("");

export const blur = (id: string, deviation: number): string =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;

/** Shortens coordinates in drawings. */
export const at = (value: number): string => value.toFixed(1);
