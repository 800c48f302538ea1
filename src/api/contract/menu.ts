import * as z from "zod";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";

/** The newsroom's own names are in newsroom/site/menu/menu.ts. */
export const menuName = z.enum(["main", "explore", "foot", "social", "legal", "partners"]);

const entry = z.object({
  id,
  /** Empty: it is called as what it leads to. */
  label: z.string(),
  /** "films", "topic:the-sea", "https://…"; null: a heading, or words alone. */
  to: z.string().nullable(),
  pictureId: id.nullable(),
});

const menu = z
  .object({
    name: menuName,
    /** Null: nobody has said, and it is as the rule has it. */
    entries: z.array(z.object({ ...entry.shape, entries: z.array(entry) })).nullable(),
  })
  .meta({ id: "Menu" });

const newEntry = z.object({
  /** Of an entry that stands there already. */
  id: id.optional(),
  label: z.string().trim().max(300).default(""),
  to: z.string().trim().min(1).max(2000).nullable(),
  pictureId: id.nullable().default(null),
});

export const menuEntries = z
  .array(z.object({ ...newEntry.shape, entries: z.array(newEntry).max(60).default([]) }))
  .max(60);

const params = z.object({ menu: menuName });

export const menuOperations = {
  listMenus: declare({
    method: "GET",
    path: "/menus",
    access: "newsroom.see",
    summary: "The menus at the head and foot of every page",
    answer: z.object({ items: z.array(menu) }),
  }),
  readMenu: declare({
    method: "GET",
    path: "/menus/{menu}",
    access: "newsroom.see",
    summary: "One menu",
    params,
    answer: menu,
  }),
  replaceMenu: declare({
    method: "PUT",
    path: "/menus/{menu}",
    access: "menu.edit",
    summary: "Puts these entries in place of what stood there; null: as the rule has it again",
    params,
    ifMatch: true,
    body: z.object({ entries: menuEntries.nullable() }),
    answer: menu,
  }),
};
