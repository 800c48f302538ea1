import { basename, dirname, resolve } from "node:path";
import { defineCommand } from "citty";
import { isId } from "../kit/id.ts";
import { fail, ok } from "../kit/result.ts";
import {
  addMenuEntry,
  editMenuEntry,
  moveMenuEntry,
  removeMenuEntry,
  replaceMenus,
} from "../newsroom/site/menu/edit-menu.ts";
import { isMenuName, type MenuName, menuNames } from "../newsroom/site/menu/menu.ts";
import { readMenus } from "../newsroom/site/menu/menu.store.ts";
import { readMenuFile, type TakePicture, writeMenuFile } from "../newsroom/site/menu/menu-file.ts";
import { addPicture } from "../newsroom/picture/add-picture.ts";
import type { By } from "../newsroom/staff/change.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { menuLines } from "./menu-lines.ts";
import { readOwnFile, readText } from "./own-file.ts";
import { asJson } from "./print.ts";
import { problemLines } from "./story-file.ts";
import { CommandProblem, type Console, type OpenNewsroom, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "The menus, each entry with its id" },
    args: { yaml: { type: "boolean", description: "As a file for: newsreel menu import" }, ...jsonFlag },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const menus = await readMenus(db);
      if (args.json) console.say(asJson(menus));
      else if (args.yaml) console.say((await writeMenuFile(db, menus)).trimEnd());
      else for (const line of await menuLines(db, menus)) console.say(line);
    },
  });

const entryFlags = {
  label: { type: "string", description: "What it is called (else as what it leads to)", valueHint: "WORDS" },
  picture: { type: "string", description: "Of a partner: the id of the mark's picture", valueHint: "ID" },
} as const;

const placeFlags = {
  under: { type: "string", description: "The id of the heading that it stands under", valueHint: "ID" },
  at: { type: "string", description: "Its place from 1 (else the last)", valueHint: "NUMBER" },
} as const;

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add an entry. Without --to: a heading of the foot, or words alone" },
    args: {
      menu: { type: "positional", required: true, description: menuNames.join(", ") },
      to: {
        type: "string",
        description: "films, topic:the-sea, policy:privacy, https://…",
        valueHint: "TARGET",
      },
      ...entryFlags,
      ...placeFlags,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const added = await addMenuEntry(by, {
        menu: readMenuName(args.menu),
        to: args.to ?? null,
        label: args.label ?? "",
        pictureId: args.picture ?? null,
        under: args.under ?? null,
        at: readPlace(args.at),
      });
      console.say(orProblem(added));
    },
  });

const idArg = {
  entry: { type: "positional", required: true, description: "The entry's id: see newsreel menu list" },
} as const;

const set = (console: Console) =>
  defineCommand({
    meta: { description: "Change an entry's words, where it leads, or its mark" },
    args: {
      ...idArg,
      to: { type: "string", description: "Where it is to lead", valueHint: "TARGET" },
      ...entryFlags,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { label, to, picture } = args;
      orProblem(
        await editMenuEntry(by, args.entry, {
          ...(label === undefined ? {} : { label }),
          ...(to === undefined ? {} : { to }),
          ...(picture === undefined ? {} : { pictureId: picture }),
        }),
      );
      console.say("It stands as you said.");
    },
  });

const remove = (console: Console) =>
  defineCommand({
    meta: { description: "Take an entry away; with a heading, what stands under it" },
    args: { ...idArg, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await removeMenuEntry(by, args.entry));
      console.say("It is gone.");
    },
  });

const move = (console: Console) =>
  defineCommand({
    meta: { description: "Move an entry to another place in its menu" },
    args: { ...idArg, ...placeFlags, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(
        await moveMenuEntry(by, args.entry, {
          at: readPlace(args.at),
          ...(args.under === undefined ? {} : { under: args.under }),
        }),
      );
      console.say("It stands there now.");
    },
  });

const importFile = (console: Console) =>
  defineCommand({
    meta: { description: "Put the menus of a YAML file in place of those that stand; others stay" },
    args: {
      file: { type: "positional", required: true, description: "Menus in YAML (docs/your-own-newsroom.md)" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const read = await readMenuFile(
        newsroom.db,
        await readText(args.file),
        args.file,
        picturesBeside(args.file, newsroom, by),
      );
      if (!read.ok) throw new CommandProblem(problemLines(read.problem));
      orProblem(await replaceMenus(by, read.value));
      console.say(`As the file says: ${Object.keys(read.value).join(", ")}.`);
    },
  });

/** A picture by its id, or a file beside the menus' own that is brought in. */
const picturesBeside =
  (file: string, { files }: OpenNewsroom, by: By): TakePicture =>
  async (name, alt) => {
    if (isId(name)) return ok(name);
    if (alt === "") return fail(`Say what ${name} shows: “alt: …”`);
    const bytes = await readOwnFile(resolve(dirname(file), name));
    return await addPicture(by, files, { bytes, fileName: basename(name), alt, credit: "" });
  };

const readMenuName = (text: string): MenuName => {
  if (isMenuName(text)) return text;
  throw new CommandProblem(`There is no menu “${text}”. There are: ${menuNames.join(", ")}.`);
};

const readPlace = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new CommandProblem(`--at is a number from 1, not ${text}.`);
  return Number(text);
};

export const menuCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The menus at the head and foot of every page" },
    subCommands: {
      list: list(console),
      set: set(console),
      add: add(console),
      remove: remove(console),
      move: move(console),
      import: importFile(console),
    },
  });
