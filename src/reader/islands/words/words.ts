import type { Words } from "../../../catalogue/english.ts";

/** What the islands say, in the language of the page, as http/words.ts sends it. */
export type IslandWords = Words["islands"] & {
  /** BCP 47: of these words. */
  readonly language: string;
};

let words: IslandWords | null = null;
let loading: Promise<IslandWords> | null = null;

/**
 * Fetches the words, whose address the page tells (<html data-words>), once for the document. They come with whatever
 * speaks them, so that a page on which nothing is pressed needs none.
 */
export const loadWords = (): Promise<IslandWords> => {
  loading ??= fetchWords().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
};

const fetchWords = async (): Promise<IslandWords> => {
  const answer = await fetch(document.documentElement.dataset["words"] ?? "");
  if (!answer.ok) throw new Error(`The words did not come: ${answer.status}.`);
  words = (await answer.json()) as IslandWords;
  return words;
};

/** The words. Whoever asks has waited for `loadWords` before, or was made by somebody who has. */
export const said = (): IslandWords => {
  if (words === null) throw new Error("The words have not come yet.");
  return words;
};
