import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";

/** Sizes in pixels. */
const mark = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("picture"), id, width: z.number(), height: z.number(), alt: z.string() }),
  z.object({
    kind: z.literal("drawing"),
    /** Another drawing has another. */
    version: z.string(),
    width: z.number(),
    height: z.number(),
    alt: z.string(),
  }),
]);

const kind = z.enum(["organization", "person"]);

const funder = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    kind,
    /** Where "learn more" leads. */
    url: z.string().nullable(),
    mark: mark.nullable(),
  })
  .meta({ id: "Funder" });

const params = z.object({ funder: z.string().min(1).max(80) });
const address = z.string().trim().max(2000);
const alt = line(300);

export const funderOperations = {
  listFunders: declare({
    method: "GET",
    path: "/funders",
    access: "newsroom.see",
    summary: "All who pay, by name",
    answer: z.object({ items: z.array(funder) }),
  }),
  readFunder: declare({
    method: "GET",
    path: "/funders/{funder}",
    access: "newsroom.see",
    summary: "One of those who pay",
    params,
    answer: funder,
  }),
  showMark: declare({
    method: "GET",
    path: "/funders/{funder}/mark",
    access: "newsroom.see",
    summary: "The drawing of a mark; `version` says which, so that it may be kept",
    params,
    query: z.object({ version: z.string().max(40).default("") }),
    answer: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    answerType: "image/svg+xml",
  }),
  addFunder: declare({
    method: "POST",
    path: "/funders",
    access: "funder.edit",
    summary: "Adds somebody who pays; what readers see of them is a credit",
    status: 201,
    body: z.object({
      name: line(200),
      slug: z.string().trim().min(1).max(80).optional(),
      url: address.optional(),
      kind: kind.optional(),
    }),
    answer: funder,
  }),
  editFunder: declare({
    method: "PATCH",
    path: "/funders/{funder}",
    access: "funder.edit",
    summary: "Changes how a funder is named; what was said before is kept",
    params,
    ifMatch: true,
    body: z.object({
      name: line(200).optional(),
      /** Empty: none any more. */
      url: address.optional(),
      kind: kind.optional(),
    }),
    answer: funder,
  }),
  markFunder: declare({
    method: "PUT",
    path: "/funders/{funder}/mark",
    access: "funder.edit",
    summary: "Gives a funder its mark, with the words that stand for it where it is not seen",
    params,
    ifMatch: true,
    mostBytes: 512 * 1024,
    body: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("picture"), pictureId: id, alt }),
      /** SVG, of which what could harm is taken out. */
      z.object({ kind: z.literal("drawing"), svg: z.string().min(1).max(400_000), alt }),
      z.object({ kind: z.literal("none") }),
    ]),
    answer: funder,
  }),
};
