import { z } from "zod";
import type { Database, Trx } from "../../platform/database/database.ts";

const line = (most: number) => z.string().trim().max(most);

const amounts = /^$|^\d+(\.\d\d)?( *, *\d+(\.\d\d)?){0,7}$/;

/** What the page of those who pay says of the fund itself, and where readers give. */
export const fundSettings = {
  "fund.name": {
    schema: line(120),
    standard: "",
    about: "What the fund is called that readers give to, e.g. The Journalism Fund",
  },
  "fund.text": {
    schema: line(5000),
    standard: "",
    about: "What the fund is for; an empty line begins a paragraph",
  },
  "fund.address": {
    schema: line(500).regex(/^$|^https:\/\/\S+$/, "it is no https:// address"),
    standard: "",
    about: "Where readers give: the provider's address; {amount} in it becomes the amount chosen",
  },
  "fund.amounts": {
    schema: line(100).regex(amounts, "write up to eight amounts: 10, 25, 100"),
    standard: "",
    about: "Amounts to choose from: 10, 25, 100; empty: readers choose at the provider's",
  },
  "fund.currency": {
    schema: line(3).regex(/^[A-Z]{3}$/, "write three letters: USD, EUR"),
    standard: "USD",
    about: "The currency of the amounts",
  },
  "fund.anonymous": {
    schema: z.enum(["count", "leave-out"]),
    standard: "count",
    about: "Donors who are not named: count, leave-out",
  },
} as const;

/** The fund as its page tells it. */
export interface Fund {
  readonly name: string;
  readonly text: string;
  /** Empty: readers cannot give. May have `{amount}` in it. */
  readonly address: string;
  /** As typed: "25", "12.50". */
  readonly amounts: readonly string[];
  /** ISO 4217 */
  readonly currency: string;
  readonly countsAnonymous: boolean;
}

export const readFund = async (db: Database | Trx): Promise<Fund> => {
  const rows = await db
    .selectFrom("setting")
    .select(["name", "value"])
    .where("name", "in", Object.keys(fundSettings))
    .execute();
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const said = (name: keyof typeof fundSettings): string => {
    const value = stored.get(name);
    return typeof value === "string" ? value : fundSettings[name].standard;
  };
  return {
    name: said("fund.name"),
    text: said("fund.text"),
    address: said("fund.address"),
    amounts: said("fund.amounts")
      .split(",")
      .map((amount) => amount.trim())
      .filter((amount) => amount !== ""),
    currency: said("fund.currency"),
    countsAnonymous: said("fund.anonymous") === "count",
  };
};

/** Where a reader gives this amount; "" for whatever they choose at the provider's. */
export const donationAddress = ({ address }: Pick<Fund, "address">, amount: string): string =>
  amount === ""
    ? address
        .replaceAll(/(?<=[?&])[^?&=]*=\{amount\}&/g, "")
        .replaceAll(/[?&][^?&=]*=\{amount\}/g, "")
        .replaceAll("{amount}", "")
    : address.replaceAll("{amount}", encodeURIComponent(amount));
