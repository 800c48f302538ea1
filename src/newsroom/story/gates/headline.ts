import type { Gate } from "../gate.ts";

/** A story has a headline of words, not of signs alone. */
export const headline: Gate = {
  name: "headline",
  findings: async (_db, { content }) =>
    /[\p{Letter}\p{Number}]/u.test(content.headline)
      ? []
      : [
          {
            part: "headline",
            cause: content.headline,
            problem: "It has no headline.",
            advice: "Write one.",
          },
        ],
};
