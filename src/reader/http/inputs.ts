import { z } from "zod";
import { isId } from "../../kit/id.ts";
import { isWorkKind, type WorkKind } from "../routes.ts";
import type { Params } from "./answer.ts";

/** Control characters have no place in a name, and PostgreSQL takes no NUL. */
const slug = z.string().regex(/^[^\s/\\\p{C}]{1,200}$/u);

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** The kind and slug of a work in an address, or null when it cannot name one. */
export const workParams = (params: Params): { kind: WorkKind; slug: string } | null => {
  const kind = params["kind"] ?? "";
  const name = slug.safeParse(params["slug"]);
  return isWorkKind(kind) && name.success ? { kind, slug: name.data } : null;
};

export const slugParam = (params: Params): string | null => slug.safeParse(params["slug"]).data ?? null;

export const idParam = (params: Params): string | null => {
  const id = params["id"] ?? "";
  return isId(id) ? id : null;
};

/** A whole number from 1 on, in an address or a form; null for anything else. */
export const wholeNumber = (text: string | null | undefined): number | null =>
  number.safeParse(text).data ?? null;
