import { defineCommand } from "citty";
import { addPerson } from "../newsroom/person/add-person.ts";
import { editPerson } from "../newsroom/person/edit-person.ts";
import { parseLink, type PersonLink } from "../newsroom/person/person-links.ts";
import { findPerson, listPeople } from "../newsroom/person/person.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { givenOf, repeatedValues, textFlag } from "./flags.ts";
import { readPictureId } from "./page-picture.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "Everybody who speaks in, worked on or wrote something" },
    args: jsonFlag,
    run: async ({ args }) => {
      const people = await listPeople((await openNewsroom(console)).db);
      if (args.json) console.say(asJson(people));
      else for (const line of table(people.map((one) => [one.slug, one.name, one.role]))) console.say(line);
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add somebody" },
    args: {
      name: { type: "positional", required: true, description: "The whole name" },
      slug: {
        type: "string",
        description: "The part of the address (else from the name)",
        valueHint: "SLUG",
      },
      role: { type: "string", default: "", description: "What they are, in a few words", valueHint: "TEXT" },
      biography: { type: "string", default: "", description: "A paragraph about them", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { name, role, biography, slug } = args;
      const person = orProblem(
        await addPerson(by, { name, role, biography, ...(slug === undefined ? {} : { slug }) }),
      );
      console.say(`${person.name}: ${person.slug}`);
    },
  });

const edit = (console: Console) =>
  defineCommand({
    meta: {
      description: "Change what is told of somebody. “none” takes a contact, links or a picture away.",
    },
    args: {
      person: { type: "positional", required: true, description: "The slug" },
      name: textFlag("The whole name"),
      slug: textFlag("The part of the address; the former one leads to it for ever", "SLUG"),
      "sort-name": textFlag("As it stands in an alphabetical list: “Borman, Frank”"),
      role: textFlag("What they are, in a few words"),
      biography: textFlag("Who they are; an empty line begins a paragraph"),
      pronouns: textFlag("As the person wants it: she/her"),
      contact: textFlag("An e-mail address or the address of a page, for the public", "ADDRESS"),
      link: textFlag("All links, as Label=https://…; may be given several times", "LINK"),
      picture: textFlag("The picture, by its id: newsreel picture add", "ID"),
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => {
      const { newsroom, by } = await act(console, args.as);
      const person = await findPerson(newsroom.db, args.person);
      if (person === null)
        throw new CommandProblem(`There is nobody “${args.person}”. See who there is: newsreel person list`);
      const { name, slug, role, biography, pronouns, contact } = args;
      const links = readLinkFlags(repeatedValues(rawArgs, "link"));
      const given = {
        name,
        slug,
        role,
        biography,
        pronouns,
        sortName: args["sort-name"],
        contact: contact === "none" ? "" : contact,
        links,
        pictureId: readPictureId(args.picture),
      };
      orProblem(await editPerson(by, person.id, givenOf(given)));
      console.say(`${name ?? person.name}: ${slug ?? person.slug}`);
    },
  });

/** None given: they stay; "none": none. */
const readLinkFlags = (typed: readonly string[]): PersonLink[] | undefined =>
  typed.length === 0
    ? undefined
    : typed.filter((one) => one !== "none").map((one) => orProblem(parseLink(one)));

export const personCommand = (console: Console) =>
  defineCommand({
    meta: { description: "People" },
    subCommands: { list: list(console), add: add(console), edit: edit(console) },
  });
