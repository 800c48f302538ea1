import { referencesOf } from "../../../content/references-of.ts";
import type { Gate } from "../gate.ts";
import { findWorksThen } from "../works-then.store.ts";

/** Every work that is linked to or named as related is public at that instant: no link reveals what is not. */
export const links: Gate = {
  name: "links",
  findings: async (db, { content, storyId, at }) => {
    const placed = referencesOf(content).filter(({ kind, id }) => kind === "work" && id !== storyId);
    const works = await findWorksThen(
      db,
      placed.map(({ id }) => id),
      at,
    );
    return placed.flatMap(({ part, id }) => {
      const work = works.get(id);
      if (work?.isPublic === true) return [];
      return {
        part,
        cause: id,
        problem: work === undefined ? `There is no work ${id}.` : `“${work.title}” is not public then.`,
        advice: "Publish it first (a story may be scheduled for the same instant), or take the link out.",
      };
    });
  },
};
