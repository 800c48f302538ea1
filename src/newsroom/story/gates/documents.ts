import { referencesOf } from "../../../content/references-of.ts";
import type { Gate } from "../gate.ts";

/** Every document that is shown or cited is here. */
export const documents: Gate = {
  name: "documents",
  findings: async (db, { content }) => {
    const placed = referencesOf(content).filter(({ kind }) => kind === "document");
    if (placed.length === 0) return [];
    const asked = placed.map(({ id }) => id);
    const rows = await db.selectFrom("document").select("id").where("id", "in", asked).execute();
    const known = new Set(rows.map(({ id }) => id));
    return placed
      .filter(({ id }) => !known.has(id))
      .map(({ part, id }) => ({
        part,
        cause: id,
        problem: `There is no document ${id}.`,
        advice: "See what there is: newsreel document list",
      }));
  },
};
