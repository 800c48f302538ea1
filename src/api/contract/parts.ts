import * as z from "zod";
import { permissions, type RoleName, roles } from "../../newsroom/staff/permission.ts";

/** An id of ours: 12 characters of Crockford's base 32. */
export const id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{12}$/, "it is no id");

/** An instant, in UTC: 2026-05-01T12:00:00.000Z. */
export const instant = z.iso.datetime();

/** One line that says something. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "it must not be empty")
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, "it must be one line");

export const role = z.enum(Object.keys(roles) as [RoleName, ...RoleName[]]);

export const permission = z.enum(permissions);

/** Whoever did something, by name. */
export const somebody = z.object({ id, name: z.string() });
