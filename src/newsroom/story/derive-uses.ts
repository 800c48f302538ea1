import { type Reference, referencesOf } from "../../content/references-of.ts";
import type { StoryContent } from "../../content/story-content.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { askForStills } from "../moment/still-job.ts";

/** A revision that is being saved, or is looked at again. */
export interface RevisionToDerive {
  readonly id: string;
  readonly storyId: string;
  readonly content: StoryContent;
}

type Target =
  | "moment_id"
  | "recording_id"
  | "to_story_id"
  | "person_id"
  | "topic_id"
  | "picture_id"
  | "document_id";

const columns = {
  moment: "moment_id",
  person: "person_id",
  topic: "topic_id",
  picture: "picture_id",
  document: "document_id",
} as const satisfies Partial<Record<Reference["kind"], Target>>;

/** So many unknown ids are told at once. */
const mostProblems = 20;
/** A statement has room for 65,535 values. */
const rowsInStatement = 1000;

/**
 * Writes what a revision refers to, so that it can be asked from the other end ("quoted in", topics, people, pictures). Done
 * again it writes the same. Refused: ids of nothing that is known here, with the part of the story that names them.
 */
export const deriveUses = async (trx: Trx, revision: RevisionToDerive): Promise<Result<null>> => {
  const references = referencesOf(revision.content);
  const known = await findKnown(trx, references);
  const unknown = references.filter(({ kind, id }) => !known.has(`${kind} ${id}`));
  if (unknown.length > 0) return fail(unknown.slice(0, mostProblems).map(problemOf).join("\n"));
  const rows = references.map((reference) => rowOf(revision, reference, known));
  await trx.deleteFrom("story_use").where("revision_id", "=", revision.id).execute();
  for (let from = 0; from < rows.length; from += rowsInStatement)
    await trx
      .insertInto("story_use")
      .values(rows.slice(from, from + rowsInStatement))
      .execute();
  await askForStills(
    trx,
    references.flatMap(({ kind, id }) => (kind === "moment" ? [id] : [])),
  );
  return ok(null);
};

const rowOf = (revision: RevisionToDerive, reference: Reference, known: Known) => ({
  revision_id: revision.id,
  story_id: revision.storyId,
  part: partOf(reference),
  manner: reference.manner,
  position: reference.position,
  ...noTarget,
  ...targetOf(reference, known),
});

/** A field begins with a dot, so that no block has its name. */
const partOf = ({ part, field }: Reference): string => (field ? `.${part}` : part);

const noTarget: Readonly<Record<Target, string | null>> = {
  moment_id: null,
  recording_id: null,
  to_story_id: null,
  person_id: null,
  topic_id: null,
  picture_id: null,
  document_id: null,
};

type Known = ReadonlyMap<string, Partial<Record<Target, string>>>;

const targetOf = ({ kind, id }: Reference, known: Known): Partial<Record<Target, string>> =>
  kind === "moment" || kind === "work" ? (known.get(`${kind} ${id}`) ?? {}) : { [columns[kind]]: id };

const problemOf = ({ part, field, kind, id }: Reference): string =>
  `${field ? part : `block ${part}`}: there is no ${nouns[kind]} ${id}.`;

const nouns: Readonly<Record<Reference["kind"], string>> = {
  moment: "moment",
  work: "film, interview, episode or story",
  person: "person",
  topic: "topic",
  picture: "picture",
  document: "document",
};

/** What the ids name, by kind and id; of a moment its recording too. */
const findKnown = async (trx: Trx, references: readonly Reference[]): Promise<Known> => {
  const idsOf = (kind: Reference["kind"]): string[] => [
    ...new Set(references.flatMap((reference) => (reference.kind === kind ? [reference.id] : []))),
  ];
  const known = new Map<string, Partial<Record<Target, string>>>();
  const [moments, works] = [idsOf("moment"), idsOf("work")];
  if (moments.length > 0) {
    const rows = await trx
      .selectFrom("moment")
      .select(["id", "recording_id"])
      .where("id", "in", moments)
      .execute();
    for (const row of rows)
      known.set(`moment ${row.id}`, { moment_id: row.id, recording_id: row.recording_id });
  }
  if (works.length > 0) {
    const stories = await trx.selectFrom("story").select("id").where("id", "in", works).execute();
    for (const { id } of stories) known.set(`work ${id}`, { to_story_id: id });
    const recordings = await trx.selectFrom("recording").select("id").where("id", "in", works).execute();
    for (const { id } of recordings) known.set(`work ${id}`, { recording_id: id });
  }
  for (const kind of ["person", "topic", "picture", "document"] as const) {
    const ids = idsOf(kind);
    if (ids.length === 0) continue;
    const rows = await trx.selectFrom(kind).select("id").where("id", "in", ids).execute();
    for (const { id } of rows) known.set(`${kind} ${id}`, { [columns[kind]]: id });
  }
  return known;
};
