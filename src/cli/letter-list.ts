import { defineCommand } from "citty";
import { addList, closeList, editList } from "../newsroom/letter/change-list.ts";
import { countSubscribers, listLists } from "../newsroom/letter/list.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { textFlag } from "./flags.ts";
import { readNumber } from "./add-input.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

const slugArg = { type: "positional", required: true, description: "The list's short name" } as const;

const wordFlags = {
  description: textFlag("What comes, and how often"),
  hidden: { type: "boolean", description: "Readers cannot ask for it themselves (--no-hidden: they can)" },
  position: textFlag("Its place among others: the smaller the earlier", "NUMBER"),
} as const;

const readWords = (typed: {
  readonly description?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly position?: string | undefined;
}) => ({
  ...(typed.description === undefined ? {} : { description: typed.description }),
  ...(typed.hidden === undefined ? {} : { isPublic: !typed.hidden }),
  ...(typed.position === undefined ? {} : { position: readNumber("--position", typed.position) ?? 0 }),
});

const show = (console: Console) =>
  defineCommand({
    meta: { description: "All lists, and how many get each" },
    args: jsonFlag,
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const counts = await countSubscribers(db);
      const lists = Array.from(await listLists(db), (list) => ({
        ...list,
        subscribers: counts.get(list.id) ?? 0,
      }));
      if (args.json) console.say(asJson(lists));
      else
        for (const line of table(
          lists.map((list) => [
            list.slug,
            String(list.subscribers),
            list.isClosed ? "closed" : list.isPublic ? "open" : "hidden",
            list.name,
          ]),
        ))
          console.say(line);
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add a list that letters go to" },
    args: {
      name: { type: "positional", required: true, description: "What readers know it by" },
      slug: textFlag("A short name (else from the name)", "SLUG"),
      ...wordFlags,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const slug = args.slug === undefined ? {} : { slug: args.slug };
      const list = orProblem(
        await addList(by, console.clock, { name: args.name, ...slug, ...readWords(args) }),
      );
      console.say(`${list.name}: ${list.slug}`);
    },
  });

const edit = (console: Console) =>
  defineCommand({
    meta: { description: "Change what a list is called, or who can ask for it" },
    args: { list: slugArg, name: textFlag("What readers know it by", "NAME"), ...wordFlags, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const name = args.name === undefined ? {} : { name: args.name };
      orProblem(await editList(by, args.list, { ...name, ...readWords(args) }));
      console.say("Changed.");
    },
  });

const close = (console: Console) =>
  defineCommand({
    meta: { description: "Send nothing to a list any more; nobody can ask for it" },
    args: { list: slugArg, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await closeList(by, console.clock, args.list));
      console.say("Closed.");
    },
  });

export const letterListCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The lists that letters go to" },
    subCommands: { show: show(console), add: add(console), edit: edit(console), close: close(console) },
  });
