import type { Database, Trx } from "../../platform/database/database.ts";
import type { Approval, ApprovalKind } from "./approve-revision.ts";

/** An approval, and the one revision that it is of. */
export interface ApprovalOfRevision extends Approval {
  readonly handle: string;
  readonly revisionId: string;
  readonly revisionNumber: number;
}

/** Every approval of every revision of a story, the latest first. */
export const listApprovalsOfStory = async (
  db: Database | Trx,
  storyId: string,
): Promise<ApprovalOfRevision[]> => {
  const rows = await db
    .selectFrom("approval")
    .innerJoin("story_revision", "story_revision.id", "approval.revision_id")
    .innerJoin("staff", "staff.id", "approval.staff_id")
    .select([
      "approval.kind",
      "approval.note",
      "approval.at",
      "approval.revision_id",
      "story_revision.number",
      "staff.name",
      "staff.handle",
    ])
    .where("story_revision.story_id", "=", storyId)
    .orderBy("approval.at", "desc")
    .orderBy("approval.id", "desc")
    .execute();
  return rows.map(({ kind, name, handle, note, at, revision_id, number }) => ({
    kind: kind as ApprovalKind,
    by: name,
    handle,
    note,
    at,
    revisionId: revision_id,
    revisionNumber: number,
  }));
};

/** One time that a story went out, or was taken off. */
export interface Publication {
  /** Null: it was taken off. */
  readonly revisionId: string | null;
  readonly at: Date;
  /** Null: the newsroom itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly note: string;
}

/** What readers saw and when, the latest first. */
export const listPublications = async (db: Database | Trx, storyId: string): Promise<Publication[]> => {
  const rows = await db
    .selectFrom("publication")
    .leftJoin("staff", "staff.id", "publication.published_by")
    .select([
      "publication.revision_id",
      "publication.at",
      "publication.note",
      "publication.published_by",
      "staff.name",
    ])
    .where("publication.story_id", "=", storyId)
    .orderBy("publication.id", "desc")
    .execute();
  return rows.map(({ revision_id, at, note, published_by, name }) => ({
    revisionId: revision_id,
    at,
    by: published_by === null ? null : { id: published_by, name: name ?? "" },
    note,
  }));
};
