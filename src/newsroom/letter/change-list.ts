import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { listsKey, siteKey } from "../staff/keys.ts";
import type { List } from "./list.ts";
import { listLists } from "./list.store.ts";

type ListWords = Pick<List, "name" | "description" | "isPublic" | "position">;

export interface NewList extends Partial<ListWords> {
  readonly name: string;
  readonly slug?: string;
}

/** The form to subscribe stands on many pages: whatever lists are open is on all of them. */
const keys = [listsKey, siteKey];

export const addList = async (by: By, clock: Clock, input: NewList): Promise<Result<List>> =>
  await change(by, "list.edit", async (trx) => {
    const slug = input.slug ?? slugify(input.name);
    if (slug === "") return fail("A list needs a name with letters or digits.");
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60)
      return fail(`“${slug}” is no short name: small letters, digits and - alone.`);
    const lists = await listLists(trx);
    if (lists.some((list) => list.slug === slug)) return fail(`There is a list “${slug}” already.`);
    const list: List = {
      id: newId(),
      slug,
      name: input.name.trim(),
      description: input.description?.trim() ?? "",
      isPublic: input.isPublic ?? true,
      position: input.position ?? lists.length,
      isClosed: false,
    };
    await trx
      .insertInto("list")
      .values({ id: list.id, slug, ...columnsOf(list), created_at: clock() })
      .execute();
    return ok({
      value: list,
      audit: { action: "list.added", subject: "list", subjectId: list.id, after: list },
      keys,
    });
  });

export const editList = async (by: By, slug: string, input: Partial<ListWords>): Promise<Result<null>> =>
  await change(by, "list.edit", async (trx) => {
    const before = await findList(trx, slug);
    if (before === null) return fail(noSuchList(slug));
    const after = { ...before, ...input };
    if (after.name.trim() === "") return fail("A list needs a name.");
    if (JSON.stringify(before) === JSON.stringify(after)) return unchanged(null);
    await trx.updateTable("list").set(columnsOf(after)).where("id", "=", before.id).execute();
    return ok({
      value: null,
      audit: { action: "list.changed", subject: "list", subjectId: before.id, before, after },
      keys,
    });
  });

/** Nobody can ask for it any more and nothing is sent to it; who was subscribed stays known. */
export const closeList = async (by: By, clock: Clock, slug: string): Promise<Result<null>> =>
  await change(by, "list.edit", async (trx) => {
    const list = await findList(trx, slug);
    if (list === null) return fail(noSuchList(slug));
    if (list.isClosed) return unchanged(null);
    await trx.updateTable("list").set({ closed_at: clock() }).where("id", "=", list.id).execute();
    return ok({
      value: null,
      audit: {
        action: "list.closed",
        subject: "list",
        subjectId: list.id,
        before: { isClosed: false },
        after: { isClosed: true },
      },
      keys,
    });
  });

const findList = async (trx: Trx, slug: string): Promise<List | null> =>
  (await listLists(trx)).find((list) => list.slug === slug) ?? null;

const noSuchList = (slug: string): string => `There is no list “${slug}”. See: newsreel letter-list show`;

const columnsOf = ({ name, description, isPublic, position }: ListWords) => ({
  name: name.trim(),
  description: description.trim(),
  is_public: isPublic,
  position,
});
