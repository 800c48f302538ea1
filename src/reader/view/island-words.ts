import type { Say } from "../../catalogue/say.ts";
import { idFrom } from "../../kit/id.ts";
import { routes } from "../routes.ts";

/** The words of the browser's own parts in one language, as they are sent, and their version. */
interface IslandWords {
  readonly text: string;
  /** Other words have another: an address with it may be kept for ever. */
  readonly version: string;
}

const made = new WeakMap<Say["islands"], IslandWords>();

export const islandWords = ({ islands, catalogued }: Say): IslandWords => {
  const known = made.get(islands);
  if (known !== undefined) return known;
  const text = JSON.stringify({ language: catalogued === "qps" ? "en" : catalogued, ...islands });
  const words = { text, version: idFrom("island words", text) };
  made.set(islands, words);
  return words;
};

/** "/words/de-3f9a….json" */
export const wordsPath = (say: Say): string =>
  routes.words.to({ name: `${say.catalogued}-${islandWords(say).version}.json` });
