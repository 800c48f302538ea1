import { black, type Colour, contrast, mix, readColour, white, writeColour } from "./colour.ts";

/** The colours of one light: "#rrggbb" each. */
export interface Light {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
}

/** By day and by night. Films are always shown in the dark room, whose colours are those of the night. */
export interface Palette {
  readonly light: Light;
  readonly dark: Light;
}

/** As the design has them (src/reader/styles/parts/tokens.css). */
export const standardPalette: Palette = {
  light: { paper: "#faf8f4", ink: "#1c1a17", accent: "#8f3a1f" },
  dark: { paper: "#171614", ink: "#f3eee6", accent: "#eaa883" },
};

/** Words: WCAG 2.2, 1.4.3. */
const forWords = 4.5;
/** Large words and what is drawn: WCAG 2.2, 1.4.3 and 1.4.11. */
const forDrawing = 3;

/** Two colours that stand on one another somewhere in the design, and how far apart they are. */
export interface Pair {
  readonly light: "light" | "dark";
  readonly over: string;
  readonly under: string;
  readonly colours: readonly [string, string];
  /** 1 to 21. */
  readonly ratio: number;
  readonly least: number;
}

/** Every pair that the design sets on one another. The mixed colours are mixed as the design mixes them. */
export const pairsOf = (palette: Palette): Pair[] =>
  (["light", "dark"] as const).flatMap((light) => pairsIn(light, palette[light]));

/** The shares of ink in the raised paper, and in the soft ink, and of yellow in a mark. */
const raisedShare = { light: 0.05, dark: 0.06 } as const;
const softShare = 0.72;
const markShare = 0.3;
const yellow: Colour = [234, 179, 8];

const pairsIn = (light: "light" | "dark", colours: Light): Pair[] => {
  const [paper, ink, accent] = [of(colours.paper), of(colours.ink), of(colours.accent)];
  const raised = mix(ink, raisedShare[light], paper);
  const soft = mix(ink, softShare, paper);
  const pair = (over: string, one: Colour, under: string, other: Colour, least: number): Pair => ({
    light,
    over,
    under,
    colours: [writeColour(one), writeColour(other)],
    ratio: contrast(one, other),
    least,
  });
  return [
    pair("ink", ink, "paper", paper, forWords),
    pair("ink", ink, "raised paper", raised, forWords),
    pair("soft ink (mixed of ink and paper)", soft, "paper", paper, forWords),
    pair("soft ink (mixed of ink and paper)", soft, "raised paper", raised, forWords),
    pair("accent", accent, "paper", paper, forWords),
    pair("ink", ink, "a mark", mix(yellow, markShare, paper), forWords),
    pair("what stands on the accent", of(accentInk(colours)), "accent", accent, forWords),
    pair("a button in the accent", accent, "raised paper", raised, forDrawing),
  ];
};

const of = (text: string): Colour => readColour(text) ?? black;

/** Words on the accent: the colour of the four that is farthest from it. */
export const accentInk = ({ paper, ink, accent }: Light): string => {
  const under = of(accent);
  const [own] = [paper, ink].toSorted((a, b) => contrast(of(b), under) - contrast(of(a), under));
  if (own !== undefined && contrast(of(own), under) >= forWords) return own;
  return writeColour(contrast(white, under) >= contrast(black, under) ? white : black);
};

/** The pairs that are too near, each with its figures; none: the palette may be kept. */
export const tooNear = (palette: Palette): string[] =>
  pairsOf(palette)
    .filter(({ ratio, least }) => ratio < least)
    .map(
      ({ light, over, under, colours: [one, other], ratio, least }) =>
        `  ${light}: ${over} ${one} on ${under} ${other} is ${figure(ratio)}:1; it needs ${least}:1`,
    );

/** Rounded down: 4.499 is not 4.5. */
export const figure = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

/** The paper of the room: darker than the night's, so that a picture stands out. */
export const roomPaper = ({ paper }: Light): string => writeColour(mix(black, 0.3, of(paper)));

/** The same colour, as much lighter as it needs to be read on this paper. */
export const lightened = (accent: string, paper: string): string => {
  const under = of(paper);
  for (let share = 0; share < 1; share += 0.02) {
    const lighter = mix(white, share, of(accent));
    // A little more than the least, so that it holds when it is rounded and on what is raised.
    if (contrast(lighter, under) >= 6) return writeColour(lighter);
  }
  return writeColour(white);
};
