import { basename } from "node:path";
import { defineCommand } from "citty";
import { addPicture, editPicture } from "../newsroom/picture/add-picture.ts";
import { listPictures, type PictureFocus } from "../newsroom/picture/picture.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { readOwnFile } from "./own-file.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const focusFlag = {
  focus: {
    type: "string",
    description: "The point that stays in sight when it is cropped: parts of width and height",
    valueHint: "0.5,0.3",
  },
} as const;

const licenceFlags = {
  licence: { type: "string", description: "Under what terms it may be shown", valueHint: "TEXT" },
  until: {
    type: "string",
    description: "The last day that it may be shown, or none",
    valueHint: "YYYY-MM-DD",
  },
} as const;

/** @throws CommandProblem */
const readLicence = ({
  licence,
  until,
}: {
  readonly licence?: string | undefined;
  readonly until?: string | undefined;
}) => {
  const day = until === "none" ? null : until;
  if (typeof day === "string" && !/^\d{4}-\d\d-\d\d$/.test(day))
    throw new CommandProblem(`--until is a day as 2027-12-31, or none; not ${day}.`);
  return {
    ...(licence === undefined ? {} : { licence }),
    ...(day === undefined ? {} : { licenceLastDay: day }),
  };
};

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Bring a picture in; place and camera are taken out of it" },
    args: {
      file: { type: "positional", required: true, description: "JPEG, PNG, WebP, GIF, TIFF or AVIF" },
      alt: {
        type: "string",
        default: "",
        description: "What somebody must know who does not see it",
        valueHint: "TEXT",
      },
      credit: { type: "string", default: "", description: "Who made it", valueHint: "TEXT" },
      ...licenceFlags,
      ...focusFlag,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const focus = readFocus(args.focus);
      const added = await addPicture(by, newsroom.files, {
        bytes: await readOwnFile(args.file),
        fileName: basename(args.file),
        alt: args.alt,
        credit: args.credit,
        ...readLicence(args),
        ...(focus === null ? {} : { focus }),
      });
      const id = orProblem(added);
      console.say(id);
      if (args.alt === "")
        console.remark(
          `Say what it shows, for those who do not see it: newsreel picture edit ${id} --alt "…"`,
        );
    },
  });

const list = (console: Console) =>
  defineCommand({
    meta: { description: "The pictures that were brought in, the latest first" },
    args: {
      limit: { type: "string", default: "100", description: "At most so many", valueHint: "NUMBER" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const pictures = await listPictures((await openNewsroom(console)).db, readLimit(args.limit));
      if (args.json) console.say(asJson(pictures));
      else
        for (const line of table(
          pictures.map((one) => [one.id, `${one.width}×${one.height}`, one.credit, one.alt]),
        ))
          console.say(line);
    },
  });

const edit = (console: Console) =>
  defineCommand({
    meta: { description: "Change a picture's words and focus" },
    args: {
      id: { type: "positional", required: true, description: "The picture's id" },
      alt: { type: "string", description: "What somebody must know who does not see it", valueHint: "TEXT" },
      credit: { type: "string", description: "Who made it", valueHint: "TEXT" },
      ...licenceFlags,
      ...focusFlag,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { id, alt, credit } = args;
      orProblem(
        await editPicture(by, id, {
          ...(alt === undefined ? {} : { alt }),
          ...(credit === undefined ? {} : { credit }),
          ...readLicence(args),
          ...(args.focus === undefined ? {} : { focus: readFocus(args.focus) }),
        }),
      );
      console.say(`Picture ${id} stands as you said.`);
    },
  });

export const readLimit = (text: string): number => {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1)
    throw new CommandProblem(`--limit is a number from 1, not ${text}.`);
  return Math.min(limit, 10_000);
};

/** "0.5,0.3"; "none" forgets it. */
const readFocus = (text: string | undefined): PictureFocus | null => {
  if (text === undefined || text === "none") return null;
  const [x, y] = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (x === undefined || y === undefined || Number.isNaN(x + y))
    throw new CommandProblem(`--focus is two parts of width and height, as 0.5,0.3, or none; not ${text}.`);
  return { x, y };
};

export const pictureCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Pictures for stories" },
    subCommands: { add: add(console), list: list(console), edit: edit(console) },
  });
