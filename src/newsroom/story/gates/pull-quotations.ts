import { quotationsOf } from "../../../content/quotations-of.ts";
import type { Gate } from "../gate.ts";

/** Words that are set large stand, just so, in the quotation that they are taken from. */
export const pullQuotations: Gate = {
  name: "pull-quotations",
  findings: async (_db, { content }) => {
    const quoted = new Map(
      quotationsOf(content).map(({ quotation, pieces }) => [quotation.id, pieces.map(plain)]),
    );
    return content.body.blocks.flatMap((block) => {
      if (block.kind !== "pullQuotation") return [];
      const pieces = quoted.get(block.of);
      if (pieces === undefined)
        return {
          part: block.id,
          cause: block.of,
          problem: `There is no quotation ${block.of} in the story that its words are taken from.`,
          advice: "Name one that stands there.",
        };
      const wanted = plain(block.text);
      // A piece of its own, or across an attribution that breaks it.
      const stands = [...pieces, pieces.join(" ")].some((piece) => ` ${piece} `.includes(` ${wanted} `));
      return stands
        ? []
        : {
            part: block.id,
            cause: `${block.of} ${wanted}`,
            problem: `“${block.text}” does not stand so in its quotation.`,
            advice: "Take the words just as they stand there.",
          };
    });
  },
};

/** Words alone: a pull quotation may end with a stop where the sentence goes on. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’ʼ]/gu, "'")
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}']+/gu, " ")
    .trim();
