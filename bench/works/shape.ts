/** The large newsroom: the archive of ten million words, and beside it works without words, up to a hundred thousand in all. */
export const shape = {
  seed: 20_262,
  stories: 70_000,
  films: 4000,
  interviews: 15_000,
  episodes: 10_000,
  authors: 2000,
  series: 200,
  /** Of each cut of the archive that has words. */
  moments: 40,
  words: { shortest: 120, longest: 400 },
} as const;
