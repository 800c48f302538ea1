import { defineCommand } from "citty";
import { addPerson } from "../newsroom/person/add-person.ts";
import { listPeople } from "../newsroom/person/person.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

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

export const personCommand = (console: Console) =>
  defineCommand({ meta: { description: "People" }, subCommands: { list: list(console), add: add(console) } });
