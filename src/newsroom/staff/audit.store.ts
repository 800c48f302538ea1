import { sql } from "kysely";
import type { Database } from "../../platform/database/database.ts";

/** Who did what, when, from where, and what stood before and after. */
export interface AuditEntry {
  readonly id: number;
  readonly at: Date;
  /** Null: a reader, or the newsroom itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly via: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly address: string | null;
  readonly agent: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AuditFilter {
  readonly by?: string | undefined;
  /** One action, or all that begin so: "story." */
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** All of these words stand before or after. */
  readonly words?: string | undefined;
  /** The id of the last line of the page before. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** The latest first. Lines are never changed, so a page stays what it was. */
export const listAudit = async (db: Database, filter: AuditFilter): Promise<AuditEntry[]> => {
  const { by, action, subject, subjectId, from, until, words, after, limit } = filter;
  const rows = await db
    .selectFrom("audit")
    .leftJoin("staff", "staff.id", "audit.staff_id")
    .selectAll("audit")
    .select("staff.name")
    .$if(by !== undefined, (query) => query.where("audit.staff_id", "=", by ?? ""))
    .$if(action !== undefined, (query) =>
      action?.endsWith(".") === true
        ? query.where(sql<boolean>`starts_with(audit.action, ${action})`)
        : query.where("audit.action", "=", action ?? ""),
    )
    .$if(subject !== undefined, (query) => query.where("audit.subject", "=", subject ?? ""))
    .$if(subjectId !== undefined, (query) => query.where("audit.subject_id", "=", subjectId ?? ""))
    .$if(from !== undefined, (query) => query.where("audit.at", ">=", from ?? new Date()))
    .$if(until !== undefined, (query) => query.where("audit.at", "<", until ?? new Date()))
    // As the index of migration 0012 has it.
    .$if(words !== undefined && words.trim() !== "", (query) =>
      query.where(
        sql<boolean>`to_tsvector('simple', left(coalesce(audit.before::text, ''), 50000) || ' ' || left(coalesce(audit.after::text, ''), 50000))
          @@ plainto_tsquery('simple', ${words ?? ""})`,
      ),
    )
    .$if(after !== undefined, (query) => query.where("audit.id", "<", after ?? 0))
    .orderBy("audit.id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.staff_id === null ? null : { id: row.staff_id, name: row.name ?? "" },
    via: row.via,
    action: row.action,
    subject: row.subject,
    subjectId: row.subject_id,
    address: row.from_address,
    agent: row.from_agent,
    before: row.before,
    after: row.after,
  }));
};
