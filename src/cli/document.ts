import { basename } from "node:path";
import { defineCommand } from "citty";
import { addDocument, editDocument } from "../newsroom/document/add-document.ts";
import { listDocuments } from "../newsroom/document/document.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { readOwnFile } from "./own-file.ts";
import { readLimit } from "./picture.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

const sourceFlags = {
  source: { type: "string", description: "Whoever made or gave it", valueHint: "TEXT" },
  "source-link": { type: "string", description: "Where it can be found", valueHint: "ADDRESS" },
} as const;

/** What was typed of it; what was not stays out. */
const readTold = (typed: {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly "source-link"?: string | undefined;
}) => ({
  ...(typed.title === undefined ? {} : { title: typed.title }),
  ...(typed.source === undefined ? {} : { source: typed.source }),
  ...(typed["source-link"] === undefined ? {} : { sourceUrl: typed["source-link"] }),
});

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Bring a document in" },
    args: {
      file: { type: "positional", required: true, description: "A PDF" },
      title: { type: "string", description: "Its title (else the file's name)", valueHint: "TEXT" },
      ...sourceFlags,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const added = await addDocument(by, newsroom.files, {
        bytes: await readOwnFile(args.file),
        fileName: basename(args.file),
        ...readTold(args),
      });
      console.say(orProblem(added));
    },
  });

const list = (console: Console) =>
  defineCommand({
    meta: { description: "The documents, the latest first" },
    args: {
      limit: { type: "string", default: "100", description: "At most so many", valueHint: "NUMBER" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const documents = await listDocuments((await openNewsroom(console)).db, readLimit(args.limit));
      if (args.json) console.say(asJson(documents));
      else
        for (const line of table(
          documents.map((one) => [one.id, one.pages === null ? "" : `${one.pages} p.`, one.title]),
        ))
          console.say(line);
    },
  });

const idArg = { id: { type: "positional", required: true, description: "The document's id" } } as const;

const rename = (console: Console) =>
  defineCommand({
    meta: { description: "Give a document another title" },
    args: {
      ...idArg,
      title: { type: "positional", required: true, description: "The title" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await editDocument(by, args.id, { title: args.title }));
      console.say(`Document ${args.id} is now “${args.title}”.`);
    },
  });

const edit = (console: Console) =>
  defineCommand({
    meta: { description: "Change what is told of a document; an empty source takes it away" },
    args: {
      ...idArg,
      title: { type: "string", description: "Its title", valueHint: "TEXT" },
      ...sourceFlags,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await editDocument(by, args.id, readTold(args)));
      console.say("Changed.");
    },
  });

export const documentCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Documents that stories show" },
    subCommands: { add: add(console), list: list(console), edit: edit(console), rename: rename(console) },
  });
