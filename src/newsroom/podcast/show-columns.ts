import { json } from "../../platform/database/database.ts";
import type { ShowFields } from "./show.ts";

const names = {
  title: "title",
  slug: "slug",
  description: "description",
  author: "author",
  ownerName: "owner_name",
  ownerMail: "owner_mail",
  categories: "categories",
  explicit: "explicit",
  language: "language",
  pictureId: "picture_id",
  kind: "kind",
  locked: "locked",
  medium: "medium",
  copyright: "copyright",
  funding: "funding",
  links: "links",
  complete: "complete",
} as const satisfies Record<keyof ShowFields, string>;

const isJson = (name: string): boolean => name === "funding" || name === "links";

/** Fields as columns of `show`; those that are not given are left out. */
export const showColumns = (fields: Partial<ShowFields>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, column]) => {
      const value = fields[name as keyof ShowFields];
      return value === undefined ? [] : [[column, isJson(name) ? json(value) : value]];
    }),
  );
