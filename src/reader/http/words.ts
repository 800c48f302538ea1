import { isCatalogued, sayIn } from "../../catalogue/say.ts";
import { islandWords } from "../view/island-words.ts";
import { documentResponse } from "./document.ts";

const named = /^([a-z]{2,3})-([0-9a-hjkmnp-tv-z]{12})\.json$/;

/**
 * What the browser's own parts say, as JSON (catalogue/english/islands.ts). A name of an older version is answered as the
 * words are now; null: no such name.
 */
export const wordsResponse = async (name: string, request: Request): Promise<Response | null> => {
  const [, language, version] = named.exec(name) ?? [];
  if (language === undefined || !isCatalogued(language)) return null;
  const words = islandWords(sayIn(language, "UTC"));
  return await documentResponse(request, {
    status: 200,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": words.version === version ? "public, max-age=31536000, immutable" : "public, no-cache",
      vary: "accept-encoding",
      "x-content-type-options": "nosniff",
    },
    text: words.text,
  });
};
