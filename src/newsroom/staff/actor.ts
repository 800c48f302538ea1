import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { isRoleName, permissionsOf, type Permission, permissions } from "./permission.ts";

/** Somebody who does something: a member of staff, a reader without a name, or the newsroom's own jobs. */
export interface Actor {
  /** Null for a reader and for the newsroom itself. */
  readonly staffId: string | null;
  readonly name: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** Work that nobody asked for at that moment: jobs, the sample, what follows from another change. */
export const newsroomItself: Actor = {
  staffId: null,
  name: "the newsroom itself",
  permissions: new Set(permissions),
};

/** Anybody who reads the public pages: may share a moment, and change what is their own. */
export const aReader: Actor = {
  staffId: null,
  name: "a reader",
  permissions: new Set<Permission>(["moment.make", "subscription.change"]),
};

/** The member of staff with this handle, who must not be disabled. Without a handle: the first administrator. */
export const findActor = async (db: Database | Trx, handle: string | undefined): Promise<Result<Actor>> => {
  const row = await db
    .selectFrom("staff")
    .select(["id", "name", "role", "disabled_at"])
    .$if(handle !== undefined, (query) => query.where("handle", "=", handle ?? ""))
    .$if(handle === undefined, (query) =>
      query.where("role", "=", "administrator").where("disabled_at", "is", null),
    )
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) {
    return fail(
      handle === undefined
        ? "Nobody here is an administrator. Add one: newsreel staff add HANDLE --name NAME --role administrator"
        : `Nobody here has the handle “${handle}”. See who has: newsreel staff list`,
    );
  }
  if (row.disabled_at !== null) return fail(`${row.name} is disabled and can do nothing here.`);
  if (!isRoleName(row.role)) throw new Error(`Staff ${row.id} has the unknown role ${row.role}`);
  return ok({ staffId: row.id, name: row.name, permissions: permissionsOf(row.role) });
};
