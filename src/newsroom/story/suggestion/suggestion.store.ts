import type { Database, Trx } from "../../../platform/database/database.ts";
import type { Deciding, Suggestion } from "./suggestion.ts";

/** Every suggestion on a story, decided ones too, the first made first. */
export const listSuggestions = async (db: Database | Trx, storyId: string): Promise<Suggestion[]> => {
  const rows = await read(db).where("suggestion.story_id", "=", storyId).execute();
  return rows.map(toSuggestion);
};

export const findSuggestion = async (db: Database | Trx, id: string): Promise<Suggestion | null> => {
  const row = await read(db).where("suggestion.id", "=", id).executeTakeFirst();
  return row === undefined ? null : toSuggestion(row);
};

/** With what was decided last. */
const read = (db: Database | Trx) =>
  db
    .selectFrom("suggestion")
    .innerJoin("staff as maker", "maker.id", "suggestion.made_by")
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom("suggestion_decision")
          .innerJoin("staff", "staff.id", "suggestion_decision.made_by")
          .whereRef("suggestion_decision.suggestion_id", "=", "suggestion.id")
          .select([
            "suggestion_decision.decision",
            "suggestion_decision.why as decided_why",
            "suggestion_decision.made_at as decided_at",
            "staff.name as decided_by",
          ])
          .orderBy("suggestion_decision.made_at", "desc")
          .orderBy("suggestion_decision.id", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .selectAll("suggestion")
    .select([
      "maker.name as maker_name",
      "last.decision",
      "last.decided_why",
      "last.decided_at",
      "last.decided_by",
    ])
    .orderBy("suggestion.made_at")
    .orderBy("suggestion.id");

type Row = Awaited<ReturnType<ReturnType<typeof read>["execute"]>>[number];

const toSuggestion = (row: Row): Suggestion => ({
  id: row.id,
  storyId: row.story_id,
  revisionId: row.revision_id,
  blockId: row.block_id,
  quoted: row.quoted,
  before: row.before_quoted,
  proposed: row.proposed,
  why: row.why,
  madeBy: { id: row.made_by, name: row.maker_name },
  madeAt: row.made_at,
  decided: decidedOf(row),
});

const decidedOf = ({
  decision,
  decided_why: why,
  decided_at: at,
  decided_by: by,
}: Row): Suggestion["decided"] => {
  const as = decision as Deciding | null;
  if (as === null || as === "opened" || at === null || by === null) return null;
  return { as, by, at, why: why ?? "" };
};
