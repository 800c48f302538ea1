import { z } from "zod";
import { fail, ok, type Result } from "../../kit/result.ts";

/** Where else a person is to be found. */
export interface PersonLink {
  readonly label: string;
  /** https:// or http:// */
  readonly url: string;
}

const webAddress = z.url({ protocol: /^https?$/ }).max(500);

const kept = z.array(z.object({ label: z.string().min(1), url: webAddress }));

/** Links as the database keeps them; what is none is left out. */
export const readLinks = (value: unknown): PersonLink[] => kept.safeParse(value).data ?? [];

/** Reads "Label=https://…"; without a label the host stands for it. */
export const parseLink = (text: string): Result<PersonLink> => {
  const isBare = webAddress.safeParse(text.trim()).success;
  const mark = isBare ? -1 : text.indexOf("=");
  const url = webAddress.safeParse(text.slice(mark + 1).trim());
  if (!url.success) return fail(`“${text}” is no link: say it as "Label=https://example.org/page".`);
  return ok({ label: text.slice(0, Math.max(0, mark)).trim() || new URL(url.data).host, url: url.data });
};

const mailAddress = z.email().max(200);

/** Whether this is an e-mail address, the address of a page, a path of this site, or nothing at all. */
export const isContact = (text: string): boolean =>
  text === "" ||
  mailAddress.safeParse(text).success ||
  webAddress.safeParse(text).success ||
  /^\/(?![/\\])[^\s\p{Cc}]{0,300}$/u.test(text);
