import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";

const day = z.iso.date();
const position = z.int().min(0).max(10_000);
const slug = z.string().min(1).max(80);

/** "$10,000 and more". */
const level = z
  .object({ id, slug, name: z.string(), about: z.string(), position: z.int() })
  .meta({ id: "DonorLevel" });

const donor = z
  .object({
    id,
    name: z.string(),
    /** Counted at most; never named to readers. */
    isAnonymous: z.boolean(),
    /** The level's slug. */
    level: z.string(),
    firstDay: day,
    lastDay: day.nullable(),
    position: z.int(),
  })
  .meta({ id: "Donor" });

const levelParams = z.object({ level: slug });
const donorParams = z.object({ donorId: id });

/** Whoever asked not to be named is in the list: it is for those alone who keep it. */
const access = "funder.edit" as const;

export const donorOperations = {
  listDonors: declare({
    method: "GET",
    path: "/donors",
    access,
    summary: "Who gave to the fund, those who are not named too, and the levels of giving",
    answer: z.object({ levels: z.array(level), items: z.array(donor) }),
  }),
  readDonor: declare({
    method: "GET",
    path: "/donors/{donorId}",
    access,
    summary: "One donor",
    params: donorParams,
    answer: donor,
  }),
  addDonor: declare({
    method: "POST",
    path: "/donors",
    access,
    summary: "Adds somebody who gave",
    status: 201,
    body: z.object({
      name: line(200),
      level: slug,
      firstDay: day,
      lastDay: day.nullable().optional(),
      isAnonymous: z.boolean().optional(),
      position: position.optional(),
    }),
    answer: donor,
  }),
  editDonor: declare({
    method: "PATCH",
    path: "/donors/{donorId}",
    access,
    summary: "Changes what is told of a donor; what was told before is kept",
    params: donorParams,
    ifMatch: true,
    body: z.object({
      name: line(200).optional(),
      level: slug.optional(),
      firstDay: day.optional(),
      lastDay: day.nullable().optional(),
      isAnonymous: z.boolean().optional(),
      position: position.optional(),
    }),
    answer: donor,
  }),
  withdrawDonor: declare({
    method: "POST",
    path: "/donors/{donorId}/withdraw",
    access,
    summary: "Takes a donor off who should never have been named; that they were is kept",
    params: donorParams,
    answer: null,
  }),
  readDonorLevel: declare({
    method: "GET",
    path: "/donor-levels/{level}",
    access,
    summary: "One level of giving",
    params: levelParams,
    answer: level,
  }),
  addDonorLevel: declare({
    method: "POST",
    path: "/donor-levels",
    access,
    summary: "Adds a level of giving",
    status: 201,
    body: z.object({
      name: line(200),
      slug: slug.optional(),
      about: z.string().trim().max(1000).optional(),
      position: position.optional(),
    }),
    answer: level,
  }),
  editDonorLevel: declare({
    method: "PATCH",
    path: "/donor-levels/{level}",
    access,
    summary: "Changes how a level is called, or where it stands",
    params: levelParams,
    ifMatch: true,
    body: z.object({
      name: line(200).optional(),
      about: z.string().trim().max(1000).optional(),
      position: position.optional(),
    }),
    answer: level,
  }),
};
