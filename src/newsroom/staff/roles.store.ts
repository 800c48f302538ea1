import { idFrom } from "../../kit/id.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import { roleNames, roles } from "./permission.ts";

/** Writes the roles that permission.ts fixes. Done at each start: their descriptions may have changed. */
export const writeRoles = async (db: Database | Trx): Promise<void> => {
  await db
    .insertInto("role")
    .values(roleNames.map((name) => ({ name, description: roles[name].description })))
    .onConflict((conflict) =>
      conflict.column("name").doUpdateSet((of) => ({ description: of.ref("excluded.description") })),
    )
    .execute();
};

/** A newsroom without staff gets one administrator, so that a command typed on its machine is done by somebody. */
export const ensureAdministrator = async (db: Database | Trx): Promise<void> => {
  const anybody = await db.selectFrom("staff").select("id").limit(1).executeTakeFirst();
  if (anybody !== undefined) return;
  await db
    .insertInto("staff")
    .values({
      id: idFrom("staff", "admin"),
      handle: "admin",
      name: "The administrator",
      role: "administrator",
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
