import type { Gate } from "../gate.ts";

/** Somebody stands behind every story, and is known here. */
export const contributors: Gate = {
  name: "contributors",
  findings: async (db, { content }) => {
    if (content.contributors.length === 0)
      return [
        {
          part: "contributors",
          cause: "none",
          problem: "Nobody is named as its author.",
          advice: "Name who wrote it.",
        },
      ];
    const asked = [...new Set(content.contributors.map(({ person }) => person))];
    const rows = await db.selectFrom("person").select("id").where("id", "in", asked).execute();
    const known = new Set(rows.map(({ id }) => id));
    return asked
      .filter((person) => !known.has(person))
      .map((person) => ({
        part: "contributors",
        cause: person,
        problem: `There is no person ${person}.`,
        advice: "See who is known: newsreel person list",
      }));
  },
};
