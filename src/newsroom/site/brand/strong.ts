import { black, type Colour, contrast, mix, readColour, white, writeColour } from "./colour.ts";
import type { Light, Palette } from "./palette.ts";

/** What words and marks are held to for readers who ask for more contrast: WCAG 2.2, 1.4.6. */
export const forStrong = 7;

/** The share of ink in the raised paper, at most (palette.ts). */
const raisedShare = 0.06;

/**
 * The same palette for readers who ask for more contrast: the paper is white or black, whichever it is nearer to, the ink
 * the other, and the accent as much nearer to the ink as it must be to stand at 7:1 on paper and on what is raised.
 */
export const strengthened = ({ light, dark }: Palette): Palette => ({
  light: stronger(light),
  dark: stronger(dark),
});

const stronger = (colours: Light): Light => {
  const own = of(colours.paper);
  const [paper, ink] = contrast(own, white) < contrast(own, black) ? [white, black] : [black, white];
  return {
    paper: writeColour(paper),
    ink: writeColour(ink),
    accent: writeColour(accentOn(of(colours.accent), paper, ink)),
  };
};

const accentOn = (accent: Colour, paper: Colour, ink: Colour): Colour => {
  const raised = mix(ink, raisedShare, paper);
  for (let share = 0; share < 1; share += 0.02) {
    const tried = of(writeColour(mix(ink, share, accent)));
    if (contrast(tried, raised) >= forStrong && contrast(tried, paper) >= forStrong) return tried;
  }
  return ink;
};

const of = (text: string): Colour => readColour(text) ?? black;
