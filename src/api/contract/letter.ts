import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant, line } from "./parts.ts";

const list = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    /** What comes, and how often. */
    description: z.string(),
    /** Readers may ask for it themselves. */
    isPublic: z.boolean(),
    isClosed: z.boolean(),
    /** Among others: the smaller the earlier. */
    position: z.int(),
    /** How many get it. */
    subscribers: z.int(),
  })
  .meta({ id: "LetterList" });

const position = z.int().min(0).max(9999);

const lists = z.object({ items: z.array(list) });
const listParams = z.object({ list: z.string().min(1).max(60) });
const address = z.object({ address: z.string().trim().min(3).max(320) });

export const letterOperations = {
  listLetterLists: declare({
    method: "GET",
    path: "/lists",
    access: "newsroom.see",
    summary: "What readers subscribe to, and how many get each",
    answer: lists,
  }),
  readLetterList: declare({
    method: "GET",
    path: "/lists/{list}",
    access: "newsroom.see",
    summary: "One list",
    params: listParams,
    answer: list,
  }),
  addLetterList: declare({
    method: "POST",
    path: "/lists",
    access: "list.edit",
    summary: "Adds a list",
    status: 201,
    body: z.object({
      name: line(120),
      slug: z.string().trim().min(1).max(60).optional(),
      description: z.string().trim().max(1000).optional(),
      isPublic: z.boolean().optional(),
      position: position.optional(),
    }),
    answer: lists,
  }),
  editLetterList: declare({
    method: "PATCH",
    path: "/lists/{list}",
    access: "list.edit",
    summary: "Changes what is given",
    params: listParams,
    ifMatch: true,
    body: z.object({
      name: line(120).optional(),
      description: z.string().trim().max(1000).optional(),
      isPublic: z.boolean().optional(),
      position: position.optional(),
    }),
    answer: list,
  }),
  closeLetterList: declare({
    method: "POST",
    path: "/lists/{list}/close",
    access: "list.edit",
    summary: "Nobody can ask for it any more and nothing is sent to it",
    params: listParams,
    answer: lists,
  }),
  exportSubscriber: declare({
    method: "POST",
    path: "/subscribers/export",
    access: "subscriber.manage",
    summary: "All that is known of an address, for its owner; that it was looked at is kept",
    body: address,
    answer: z.object({
      address: z.string(),
      since: instant,
      confirmedAt: instant.nullable(),
      newAddress: z.string().nullable(),
      lists: z.array(z.object({ list: z.string(), state: z.string(), since: instant })),
      consents: z.array(z.record(z.string(), z.unknown())),
      mails: z.array(z.object({ subject: z.string(), state: z.string(), at: instant })),
    }),
  }),
  eraseSubscriber: declare({
    method: "POST",
    path: "/subscribers/erase",
    access: "subscriber.manage",
    summary: "Forgets an address and all that is known of it",
    freshProof: true,
    body: address,
    answer: null,
  }),
};
