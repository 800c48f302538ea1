import { said } from "../words/words.ts";
import type { Chosen } from "./chosen.ts";

/** A moment that was made. `embed` is markup for another site's page, `text` the words with who says them and where. */
export interface Made {
  readonly url: string;
  readonly embed: string;
  readonly text: string;
}

export type MakeAnswer = { readonly made: Made } | { readonly problem: string };

/** Makes a moment of whole sentences, as the form without script does. The same sentences give the same moment. */
export const makeMoment = async (cutId: string, chosen: Chosen): Promise<MakeAnswer> => {
  try {
    const answer = await fetch("/moment", {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({ cut: cutId, from: String(chosen.from), to: String(chosen.to) }),
    });
    return readAnswer(await answer.json());
  } catch {
    return { problem: said().share.unreachable };
  }
};

const readAnswer = (body: unknown): MakeAnswer => {
  const fields: Readonly<Record<string, unknown>> =
    typeof body === "object" && body !== null ? { ...body } : {};
  const { url, embed, text, problem } = fields;
  if (typeof url === "string" && typeof embed === "string" && typeof text === "string")
    return { made: { url, embed, text } };
  return {
    problem: typeof problem === "string" ? problem : said().share.unmade,
  };
};
