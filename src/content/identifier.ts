import { z } from "zod";
import { isId } from "../kit/id.ts";
import { isLanguage } from "../kit/language.ts";

/** The id of a work, person, moment, picture …: 12 characters (kit/id.ts). */
export const recordId = z.string().refine(isId, "is not an id");

/** The id of a block, quotation, note or entry inside one story: it survives edits and is never used again. */
export const partId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "is not an id of a part: a-z, 0-9, -");

/** An address outside this site, or a path on it: nothing that runs (`javascript:`, `data:`) is one. */
export const webAddress = z
  .string()
  .max(2000)
  .refine((text) => {
    if (/^\/(?!\/)/.test(text)) return true;
    const url = URL.parse(text);
    return url !== null && ["http:", "https:", "mailto:"].includes(url.protocol);
  }, "is not an address (https://…, mailto:… or a path of this site)");

/** A language as BCP 47 writes it: "en", "pt-BR". */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language (en, pt-BR)")
  .refine(isLanguage, "is not a language (en, pt-BR)");
