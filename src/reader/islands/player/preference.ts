/**
 * What this device remembers, and nobody else: captions on or off, and where a film was left. A browser that
 * forbids storage remembers nothing, and everything works.
 */
const read = (name: string): string | null => {
  try {
    return localStorage.getItem(`newsreel:${name}`);
  } catch {
    return null;
  }
};

const write = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`newsreel:${name}`);
    else localStorage.setItem(`newsreel:${name}`, value);
  } catch {
    // Full, or forbidden.
  }
};

/** The language of the captions that the reader wants; null: none. */
export const captionsWanted = (): string | null => read("captions");

/** A BCP 47 language; null: no captions. */
export const wantCaptions = (language: string | null): void => write("captions", language);

/** Where this cut was left, in seconds; null where it was never left, or seen to its end. */
export const placeOf = (cutId: string): number | null => {
  const seconds = Number(read(`place:${cutId}`) ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
};

/** Too near the beginning or the end to be worth coming back to, in seconds. */
const margin = 20;

export const keepPlace = (cutId: string, seconds: number, length: number): void =>
  write(`place:${cutId}`, seconds < margin || seconds > length - margin ? null : seconds.toFixed(1));
