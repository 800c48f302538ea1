import { z } from "zod";

const https = z
  .string()
  .refine(
    (text) => URL.parse(text)?.protocol === "https:" && !/\s/.test(text),
    "say an address that begins with https://",
  );

/** None or more https addresses with spaces between, each once. */
const addresses = z
  .string()
  .trim()
  .max(4000)
  .transform((text) => [...new Set(text.split(/[\s,]+/).filter((one) => one !== ""))])
  .pipe(z.array(https))
  .transform((list) => list.join(" "));

/** RFC 9116, section 2.5.3: a URI. A bare e-mail address becomes one. */
const contacts = z
  .string()
  .trim()
  .max(1000)
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ""))
  .transform((list) =>
    list.map((one) => (/^[^@:/\s]+@[^@:/\s]+\.[^@:/\s]+$/.test(one) ? `mailto:${one}` : one)),
  )
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(mailto:[^@\s]+@[^@\s]+\.[^@\s]+|https:\/\/[^\s]+\.[^\s]+|tel:\+[\d-]{5,20})$/,
          "say e-mail addresses, https:// addresses or tel:+… with spaces between",
        ),
    ),
  )
  .transform((list) => list.join(" "));

const list = (about: string) => ({ schema: addresses, standard: "", about });

/** What the site tells programs: crawlers, those who look for holes, those who check who stands behind it. */
export const machineSettings = {
  "robots.ai-training": {
    schema: z.enum(["refused", "allowed"]),
    standard: "refused",
    about: "Whether programs may take the site to train language models: refused, allowed",
  },
  "robots.ai-search": {
    schema: z.enum(["refused", "allowed"]),
    standard: "allowed",
    about: "Whether programs that answer questions may read the site and cite it: refused, allowed",
  },
  "security.contact": {
    schema: contacts,
    standard: "",
    about:
      "Where to tell of a hole in the site's security: /.well-known/security.txt has it. Empty: no such file",
  },
  "security.policy": {
    schema: z.union([z.literal(""), https]),
    standard: "",
    about: "An address that says how such reports are dealt with",
  },
  "trust.belongto": list(
    "Associations that the newsroom belongs to (trust.txt), addresses with spaces between",
  ),
  "trust.control": list("Sites that the newsroom controls (trust.txt)"),
  "trust.controlledby": list("Who controls the newsroom (trust.txt)"),
  "trust.social": list("The newsroom's accounts elsewhere (trust.txt)"),
  "trust.vendor": list("Who does work for the site (trust.txt)"),
  "trust.customer": list("Whom the newsroom does such work for (trust.txt)"),
} as const;
