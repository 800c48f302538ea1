import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, unchanged } from "./change.ts";
import { endEverything, isLastAdministrator } from "./edit-staff.ts";
import { isRoleName, roleNames } from "./permission.ts";

export interface NewStaff {
  /** Small letters, digits, dots, hyphens, underscores: what follows --as. */
  readonly handle: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string | undefined;
}

/** Lets somebody work here. Refused: a handle or email that is taken, an unknown role. */
export const addStaff = async (by: By, input: NewStaff): Promise<Result<string>> =>
  await change(by, "staff.manage", async (trx) => {
    if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(input.handle)) {
      return fail(
        `“${input.handle}” cannot be a handle: use small letters, digits, dots, hyphens and underscores.`,
      );
    }
    if (!isRoleName(input.role))
      return fail(`There is no role “${input.role}”. There are: ${roleNames.join(", ")}.`);
    if (input.name.trim() === "") return fail("A member of staff needs a name.");
    const taken = await trx
      .selectFrom("staff")
      .select("handle")
      .where((of) =>
        of.or([
          of("handle", "=", input.handle),
          ...(input.email === undefined
            ? []
            : [of(of.fn<string>("lower", ["email"]), "=", input.email.toLowerCase())]),
        ]),
      )
      .executeTakeFirst();
    if (taken !== undefined) return fail(`${taken.handle} has this handle or address already.`);
    const row = {
      id: newId(),
      handle: input.handle,
      name: input.name.trim(),
      role: input.role,
      email: input.email ?? null,
    };
    await trx.insertInto("staff").values(row).execute();
    return ok({
      value: row.id,
      audit: { action: "staff.added", subject: "staff", subjectId: row.id, after: row },
      keys: [],
    });
  });

/** Ends what somebody may do here, for good; what they did stays under their name. The last administrator stays. */
export const disableStaff = async (by: By, clock: Clock, handle: string): Promise<Result<null>> =>
  await change(by, "staff.manage", async (trx) => {
    const found = await trx.selectFrom("staff").select("id").where("handle", "=", handle).executeTakeFirst();
    if (found === undefined) return fail(`Nobody here has the handle “${handle}”.`);
    const isLast = await isLastAdministrator(trx, found.id);
    const row = await trx
      .selectFrom("staff")
      .select(["id", "name", "disabled_at"])
      .where("id", "=", found.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.disabled_at !== null) return unchanged(null);
    if (isLast) return fail(`${row.name} is the only administrator. Add another before.`);
    const now = clock();
    await trx.updateTable("staff").set({ disabled_at: now }).where("id", "=", row.id).execute();
    await endEverything(trx, row.id, "disabled", now);
    return ok({
      value: null,
      audit: {
        action: "staff.disabled",
        subject: "staff",
        subjectId: row.id,
        before: { disabled: false },
        after: { disabled: true },
      },
      keys: [],
    });
  });
