import { referencesOf } from "../../../content/references-of.ts";
import { dayIn } from "../../../kit/day.ts";
import { rightsOn } from "../../recording/rights.ts";
import { siteZone } from "../../staff/site-zone.store.ts";
import { type ExcerptFacts, findExcerptFacts } from "../excerpt-facts.store.ts";
import type { Gate, GateFinding } from "../gate.ts";

/** Every moment that is played is public, can be played, may be on that day, and can be followed by who does not hear. */
export const excerpts: Gate = {
  name: "excerpts",
  findings: async (db, { content, at }) => {
    const placed = referencesOf(content).filter(({ manner }) => manner === "excerpt");
    const facts = await findExcerptFacts(
      db,
      placed.map(({ id }) => id),
    );
    const day = dayIn(at, await siteZone(db));
    return placed.flatMap(({ part, id }) => {
      const found = judge(id, facts.get(id), day);
      return found === null ? [] : [{ part, cause: id, ...found }];
    });
  },
};

type Found = Pick<GateFinding, "problem" | "advice">;

const judge = (id: string, facts: ExcerptFacts | undefined, day: string): Found | null => {
  if (facts === undefined) return { problem: `There is no moment ${id}.`, advice: "Take another." };
  const { title } = facts;
  if (facts.isWithheld)
    return { problem: `The moment ${id} of “${title}” was withdrawn.`, advice: "Take another." };
  if (!facts.isPublic) return { problem: `“${title}” is not public.`, advice: "Publish it first." };
  if (!facts.hasMedia)
    return { problem: `“${title}” has no media to play.`, advice: "Wait until it is made, or bring it in." };
  if (!rightsOn(day, facts).excerpts)
    return {
      problem: `Excerpts of “${title}” may be played no longer on ${day}.`,
      advice: "Renew the rights, or take the excerpt out.",
    };
  if (!facts.hasCaptions)
    return {
      problem: `“${title}” has no captions: many cannot follow it.`,
      advice: "Add them: newsreel captions add.",
    };
  return null;
};
