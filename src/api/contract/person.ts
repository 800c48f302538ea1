import * as z from "zod";
import { declare } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";
import { id, line } from "./parts.ts";

const personLine = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  sortName: z.string(),
  role: z.string(),
});

const person = z
  .object({
    ...personLine.shape,
    biography: z.string(),
    pronouns: z.string(),
    contact: z.string(),
    links: z.array(z.object({ label: z.string(), url: z.string() })),
    pictureId: id.nullable(),
  })
  .meta({ id: "Person" });

const personParams = z.object({ personId: id });
const slug = z.string().min(1).max(80);
const text = (most: number) => z.string().trim().max(most);

const fields = {
  slug: slug.optional(),
  sortName: text(200).optional(),
  role: text(200).optional(),
  biography: text(10_000).optional(),
};

export const personOperations = {
  listPeople: declare({
    method: "GET",
    path: "/people",
    access: "newsroom.see",
    summary: "People, by name as in a list",
    query: z.object({ ...pageQuery.shape, words: z.string().max(200).optional() }),
    answer: pageOf(personLine),
  }),
  readPerson: declare({
    method: "GET",
    path: "/people/{personId}",
    access: "newsroom.see",
    summary: "One person, with all that is kept of them",
    params: personParams,
    answer: person,
  }),
  addPerson: declare({
    method: "POST",
    path: "/people",
    access: "person.edit",
    summary: "Adds a person",
    status: 201,
    body: z.object({ name: line(200), ...fields }),
    answer: person,
  }),
  editPerson: declare({
    method: "PATCH",
    path: "/people/{personId}",
    access: "person.edit",
    summary: "Changes what is given; a former address leads to them for ever",
    params: personParams,
    ifMatch: true,
    body: z.object({
      name: line(200).optional(),
      ...fields,
      pronouns: text(60).optional(),
      contact: text(300).optional(),
      links: z
        .array(z.object({ label: line(100), url: z.url({ protocol: /^https?$/ }).max(500) }))
        .max(30)
        .optional(),
      pictureId: id.nullable().optional(),
    }),
    answer: person,
  }),
};
