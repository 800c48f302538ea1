import { rates } from "./dock.ts";

const name = "newsreel-speed";

/** The speed at which this device listens; 1 where none was chosen. */
export const keptRate = (): number => {
  try {
    const kept = Number(localStorage.getItem(name));
    return rates.find((rate) => rate === kept) ?? 1;
  } catch {
    return 1;
  }
};

export const keepRate = (rate: number): void => {
  try {
    localStorage.setItem(name, String(rate));
  } catch {
    // It is 1 the next time.
  }
};
