import { z } from "zod";
import { parseMailAddress } from "../../mail/mail-address.ts";
import type { Letterhead } from "../../mail/layout.tsx";
import type { Message } from "../../mail/message.ts";
import type { Database, Trx } from "../../platform/database/database.ts";

const line = (most: number) => z.string().trim().max(most);

/** Whom letters are from. */
export const letterSettings = {
  "letter.from": {
    schema: line(254).refine((text) => text === "" || parseMailAddress(text).ok, "it is no address"),
    standard: "",
    about: "The address that mail is from; empty: newsletter@ and the host of PUBLIC_URL",
  },
  "letter.sender": {
    schema: line(80),
    standard: "",
    about: "The name that mail is from; empty: the newsroom's",
  },
  "letter.postal-address": {
    schema: line(500),
    standard: "",
    about:
      "Where the newsroom can be written to on paper: at the foot of every mail, as the law has it in many countries",
  },
} as const;

/** What every mail of the newsroom needs to know of it. */
export interface LetterFacts {
  readonly letterhead: Letterhead;
  readonly from: Message["from"];
  /** The site's, without port: of Message-ID and List-Id. */
  readonly host: string;
  /** IANA */
  readonly zone: string;
}

const needed = ["site.name", "site.language", "site.zone", ...Object.keys(letterSettings)];

/** @param publicUrl the site's address, without a slash at its end */
export const readLetterFacts = async (db: Database | Trx, publicUrl: string): Promise<LetterFacts> => {
  const rows = await db.selectFrom("setting").select(["name", "value"]).where("name", "in", needed).execute();
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const said = (name: string, standard: string): string => {
    const value = stored.get(name);
    return typeof value === "string" && value !== "" ? value : standard;
  };
  const host = new URL(publicUrl).hostname;
  const siteName = said("site.name", "Newsreel");
  return {
    letterhead: {
      siteName,
      siteUrl: publicUrl,
      language: said("site.language", "en"),
      postalAddress: said("letter.postal-address", ""),
    },
    from: { name: said("letter.sender", siteName), address: said("letter.from", `newsletter@${host}`) },
    host,
    zone: said("site.zone", "UTC"),
  };
};
