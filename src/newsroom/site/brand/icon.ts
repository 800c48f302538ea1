import { accentInk, type Palette } from "./palette.ts";

/** The icon of a newsroom that has none of its own: a frame of film, in its accent. */
export const drawnIcon = (palette: Palette | null): string => {
  const [ground, sign] =
    palette === null ? ["#100f0e", "#f3eee6"] : [palette.light.accent, accentInk(palette.light)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${ground}"/><path d="M11 8.5v15l13-7.5z" fill="${sign}"/></svg>`;
};
