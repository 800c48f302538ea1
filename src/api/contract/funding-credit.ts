import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";

const role = z.enum(["funder", "sponsor"]);
const scopeKind = z.enum(["site", "series", "recording", "story"]);
const day = z.iso.date();
const words = z.string().trim().max(1000);

const learnMore = z.object({ url: z.string().trim().min(1).max(2000), label: z.string().trim().max(100) });

/** What a credit is for, by name; null: the whole site. */
const scope = z.object({
  kind: scopeKind,
  id: id.nullable(),
  /** Empty: of the site, or of what was withdrawn. */
  title: z.string(),
});

const credit = z
  .object({
    id,
    funder: z.object({ slug: z.string(), name: z.string() }),
    wording: z.string(),
    /** In the player and in feeds; empty: the wording. */
    wordingPlayer: z.string(),
    wordingFeed: z.string(),
    role,
    scope,
    /** Both included, where the newsroom is. */
    firstDay: day,
    /** Null: no end. */
    lastDay: day.nullable(),
    /** The smaller the earlier. */
    position: z.int(),
    learnMore: learnMore.nullable(),
  })
  .meta({ id: "FundingCredit" });

const params = z.object({ creditId: id });

const rest = {
  wordingPlayer: words.optional(),
  wordingFeed: words.optional(),
  role: role.optional(),
  lastDay: day.nullable().optional(),
  position: z.int().min(0).max(10_000).optional(),
  /** Null: nowhere but the funder's own address. */
  learnMore: learnMore.nullable().optional(),
};

/** A page as it stood for a part of a day. */
const stood = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  credits: z.array(
    z.object({
      id,
      funder: z.string(),
      wording: z.string(),
      role,
      hasMark: z.boolean(),
      url: z.string().nullable(),
    }),
  ),
  /** On the page of those who pay. */
  thanked: z.array(z.object({ level: z.string(), names: z.array(z.string()), anonymous: z.int() })),
});

export const fundingCreditOperations = {
  listFundingCredits: declare({
    method: "GET",
    path: "/funding-credits",
    access: "newsroom.see",
    summary: "Every acknowledgement that was not taken off, with its days",
    query: z.object({ funder: z.string().max(80).optional() }),
    answer: z.object({ items: z.array(credit) }),
  }),
  readFundingCredit: declare({
    method: "GET",
    path: "/funding-credits/{creditId}",
    access: "newsroom.see",
    summary: "One acknowledgement",
    params,
    answer: credit,
  }),
  addFundingCredit: declare({
    method: "POST",
    path: "/funding-credits",
    access: "funder.edit",
    summary: "Acknowledges a funder on the site, a series or one work, from a day until a day",
    status: 201,
    body: z.object({
      /** The funder's slug. */
      funder: z.string().min(1).max(80),
      wording: line(1000),
      scope: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("site") }),
        z.object({ kind: z.enum(["series", "recording", "story"]), id }),
      ]),
      firstDay: day,
      ...rest,
    }),
    answer: credit,
  }),
  editFundingCredit: declare({
    method: "PATCH",
    path: "/funding-credits/{creditId}",
    access: "funder.edit",
    summary: "Changes how, or on which days, it is said; what stood before is kept with its days",
    params,
    ifMatch: true,
    body: z.object({ wording: line(1000).optional(), firstDay: day.optional(), ...rest }),
    answer: credit,
  }),
  withdrawFundingCredit: declare({
    method: "POST",
    path: "/funding-credits/{creditId}/withdraw",
    access: "funder.edit",
    summary:
      "Takes off what should never have stood; that it stood is kept. One that ends has a last day instead",
    params,
    answer: null,
  }),
  readFundingHistory: declare({
    method: "GET",
    path: "/funding-history",
    access: "newsroom.see",
    summary: "What stood on a page on a day, through every change since",
    query: z.object({
      /** "/", "/support", "/film/…", "/story/…", with the site's address before it or without. */
      page: z.string().trim().min(1).max(500),
      day,
    }),
    answer: z.object({
      page: z.string(),
      day,
      zone: z.string(),
      /** Readers could see the page on that day. */
      wasPublished: z.boolean(),
      parts: z.array(stood),
    }),
  }),
};
