/** How far episodes were heard, in seconds, by their ids: the latest last. */
export type Places = readonly (readonly [id: string, seconds: number])[];

/** More are not remembered. */
const most = 100;
/** Seconds from beginning and end within which there is no place to go on from. */
const edge = 15;

/** With the place of an episode noted; near its beginning or end it is forgotten. */
export const placesWith = (places: Places, id: string, seconds: number, length: number): Places => {
  const others = places.filter(([other]) => other !== id);
  const worth = seconds >= edge && (length === 0 || seconds <= length - edge);
  return worth ? [...others, [id, Math.floor(seconds)] as const].slice(-most) : others;
};

const name = "newsreel-heard";

/** What this device remembers. Nothing is kept before something was played. */
export const readPlaces = (): Places => {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(read) ? read.filter(isPlace) : [];
  } catch {
    return [];
  }
};

const isPlace = (one: unknown): one is [string, number] =>
  Array.isArray(one) && typeof one[0] === "string" && typeof one[1] === "number";

/** Remembers it on this device alone. A browser that keeps nothing is no matter. */
export const keepPlace = (id: string, seconds: number, length: number): void => {
  try {
    localStorage.setItem(name, JSON.stringify(placesWith(readPlaces(), id, seconds, length)));
  } catch {
    // It begins at the beginning next time.
  }
};

export const placeOf = (id: string): number | null => readPlaces().find(([one]) => one === id)?.[1] ?? null;
