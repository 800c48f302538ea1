/** What the site may be set in. Nothing is loaded from elsewhere: all but the first are what readers' machines have. */
export const typefaces = {
  book: {
    about: "Source Serif, from this site; the machine's own sans serif around it",
    serif: null,
    sans: null,
  },
  classic: {
    about: "Georgia and its like",
    serif: 'Georgia, "Iowan Old Style", "Times New Roman", "Noto Serif", "Liberation Serif", serif',
    sans: null,
  },
  plain: {
    about: "The machine's own sans serif for everything",
    serif: "var(--sans)",
    sans: null,
  },
  slab: {
    about: "Rockwell and its like, for headlines that stand like blocks",
    serif: 'Rockwell, "Rockwell Nova", "Roboto Slab", "DejaVu Serif", "Sitka Small", "Noto Serif", serif',
    sans: null,
  },
  humanist: {
    about: "Seravek, Gill Sans and their like around the book's serif",
    serif: null,
    sans: 'Seravek, "Gill Sans Nova", "Gill Sans", Ubuntu, Calibri, "DejaVu Sans", "Noto Sans", sans-serif',
  },
} as const satisfies Record<string, { about: string; serif: string | null; sans: string | null }>;

export type Typeface = keyof typeof typefaces;

export const typefaceNames = Object.keys(typefaces) as readonly Typeface[];

export const isTypeface = (text: string): text is Typeface => Object.hasOwn(typefaces, text);
