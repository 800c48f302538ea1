import * as z from "zod";
import { declare } from "./operation.ts";
import { instant, line } from "./parts.ts";

const state = z.enum(["asked", "on", "off"]);
const slug = z.string().min(1).max(60);
const asked = {
  /** Of any list when left out. */
  list: slug.optional(),
  /** "asked": to be confirmed; "on": gets it; "off": left. */
  state: state.optional(),
};

// What is searched for is in the body and never in an address: servers keep those.
export const subscriberOperations = {
  countSubscribers: declare({
    method: "GET",
    path: "/subscribers/counts",
    access: "newsroom.see",
    summary: "How many of each list get it, have yet to confirm, or have left",
    answer: z.object({
      items: z.array(z.object({ list: z.string(), on: z.int(), asked: z.int(), off: z.int() })),
    }),
  }),
  searchSubscribers: declare({
    method: "POST",
    path: "/subscribers/search",
    access: "subscriber.manage",
    summary: "Subscribers by address, a page at a time; that somebody looked is kept",
    body: z.object({
      ...asked,
      /** Part of the address. */
      words: z.string().trim().max(320).default(""),
      after: z.string().max(400).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    status: 200,
    answer: z.object({
      count: z.int(),
      items: z.array(
        z.object({
          address: z.string(),
          since: instant,
          confirmedAt: instant.nullable(),
          lists: z.array(z.object({ list: z.string(), state, since: instant })),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  exportSubscribers: declare({
    method: "POST",
    path: "/subscribers/export-all",
    access: "subscriber.manage",
    summary: "All subscribers of a list, or of all, as a table (RFC 4180); that it was taken is kept",
    freshProof: true,
    answersWithin: 15 * 60_000,
    body: z.object(asked),
    answer: z.custom<Uint8Array | ReadableStream<Uint8Array>>((value) => value instanceof ReadableStream),
    answerType: "text/csv; charset=utf-8",
  }),
  importSubscribers: declare({
    method: "POST",
    path: "/lists/{list}/import",
    access: "subscriber.manage",
    summary: "Brings in addresses that agreed elsewhere, with what they agreed to and where",
    params: z.object({ list: slug }),
    mostBytes: 8 * 1024 * 1024,
    body: z.object({
      /** A line each: the address, perhaps a comma and the day on which they agreed. */
      addresses: z.string().min(1).max(6_000_000),
      wording: line(2000),
      source: line(500),
    }),
    answer: z.object({
      added: z.int(),
      already: z.int(),
      suppressed: z.int(),
      wrong: z.array(z.object({ line: z.int(), problem: z.string() })),
    }),
  }),
  suppressAddress: declare({
    method: "POST",
    path: "/subscribers/suppress",
    access: "subscriber.manage",
    summary: "Nothing is ever sent to this address again, subscribed or not",
    body: z.object({
      address: z.string().trim().min(3).max(320),
      reason: z.enum(["hard-bounce", "complaint", "request"]).default("request"),
      /** For those who ask later; it names nobody. */
      note: z.string().trim().max(500).default(""),
    }),
    answer: null,
  }),
};
