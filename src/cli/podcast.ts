import { defineCommand } from "citty";
import { addShow } from "../newsroom/podcast/add-show.ts";
import { categoryNames } from "../newsroom/podcast/categories.ts";
import { lacking } from "../newsroom/podcast/check-show.ts";
import { editShow, publishShow } from "../newsroom/podcast/edit-show.ts";
import { countPublicEpisodes } from "../newsroom/podcast/episode.store.ts";
import { markSoundBite, unmarkSoundBite } from "../newsroom/podcast/mark-sound-bite.ts";
import { showFeedPath, showPath } from "../newsroom/podcast/paths.ts";
import { withdrawShow } from "../newsroom/podcast/withdraw-show.ts";
import { findShow, listShows } from "../newsroom/podcast/show.store.ts";
import type { Show } from "../newsroom/podcast/show.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { readShowFields, showFlags } from "./podcast-fields.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const show = { type: "positional", required: true, description: "The show's slug" } as const;

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add a show. Nobody sees it before it is published." },
    args: {
      title: { type: "positional", required: true, description: "Its title" },
      ...showFlags,
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => {
      const { newsroom, by } = await act(console, args.as);
      const fields = await readShowFields(by, newsroom.files, args, rawArgs, args.title);
      const added = orProblem(await addShow(by, console.config.publicUrl, { ...fields, title: args.title }));
      for (const line of linesOf(console, added)) console.say(line);
    },
  });

const edit = (console: Console) =>
  defineCommand({
    meta: { description: "Change what is told of a show" },
    args: {
      show,
      title: { type: "string", description: "Its title", valueHint: "TEXT" },
      ...showFlags,
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => {
      const { newsroom, by } = await act(console, args.as);
      const before = await requireShow(newsroom.db, args.show);
      const fields = await readShowFields(by, newsroom.files, args, rawArgs, args.title ?? before.title);
      const patch = args.title === undefined ? fields : { ...fields, title: args.title };
      orProblem(await editShow(by, before.id, patch));
      for (const line of linesOf(console, await requireShow(newsroom.db, before.id))) console.say(line);
    },
  });

const publish = (console: Console) =>
  defineCommand({
    meta: { description: "Show it to the public: its page and its feed; again, where it was taken off" },
    args: { show, ...asFlag },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const { id } = await requireShow(newsroom.db, args.show);
      orProblem(await publishShow(by, id));
      for (const line of linesOf(console, await requireShow(newsroom.db, id))) console.say(line);
    },
  });

const withdraw = (console: Console) =>
  defineCommand({
    meta: { description: "Take a show off: its page and feed say why. Its episodes stay." },
    args: {
      show,
      reason: {
        type: "string",
        required: true,
        description: "Why; whoever asks for it is told",
        valueHint: "TEXT",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const { id } = await requireShow(newsroom.db, args.show);
      orProblem(await withdrawShow(by, console.clock, { showId: id, reason: args.reason }));
      for (const line of linesOf(console, await requireShow(newsroom.db, id))) console.say(line);
    },
  });

const list = (console: Console) =>
  defineCommand({
    meta: { description: "All shows" },
    args: jsonFlag,
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const shows = await listShows(db);
      if (args.json) return console.say(asJson(shows));
      const rows: string[][] = [];
      for (const one of shows)
        rows.push([one.slug, stateOf(one), `${await countPublicEpisodes(db, one.id)} episodes`, one.title]);
      for (const line of table(rows)) console.say(line);
      if (rows.length === 0) console.say("No show yet. Add one: newsreel podcast add TITLE");
      return undefined;
    },
  });

const showOne = (console: Console) =>
  defineCommand({
    meta: { description: "All that is known of a show" },
    args: { show, ...jsonFlag },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const found = await requireShow(db, args.show);
      if (args.json) return console.say(asJson(found));
      for (const line of linesOf(console, found)) console.say(line);
      for (const line of table(factRows(found))) console.say(line);
      return undefined;
    },
  });

const categories = (console: Console) =>
  defineCommand({
    meta: { description: "Apple's categories, as --category takes them" },
    run: () => {
      for (const name of categoryNames) console.say(name);
    },
  });

const moment = { type: "positional", required: true, description: "The moment's id or address" } as const;

const bite = (console: Console) =>
  defineCommand({
    meta: { description: "Offer a moment of an episode as a sound bite (--off: no longer)" },
    args: {
      moment,
      title: { type: "string", default: "", description: "Its title (else its words)", valueHint: "TEXT" },
      off: { type: "boolean", description: "Offer it no longer; the moment stays" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const momentId = args.moment.split("/").at(-1) ?? args.moment;
      if (args.off) orProblem(await unmarkSoundBite(by, momentId));
      else orProblem(await markSoundBite(by, { momentId, title: args.title }));
      console.say(args.off ? `Moment ${momentId} is no sound bite.` : `Moment ${momentId} is a sound bite.`);
    },
  });

/** The show of this slug or id. */
export const requireShow = async (db: Database, name: string): Promise<Show> => {
  const found = await findShow(db, name);
  if (found === null) throw new CommandProblem(`There is no show “${name}”. See: newsreel podcast list`);
  return found;
};

const stateOf = ({ publishedAt, withdrawnAt }: Show): string =>
  publishedAt === null ? "draft" : withdrawnAt === null ? "published" : "withdrawn";

const linesOf = (console: Console, one: Show): string[] => {
  const { publicUrl } = console.config;
  const missing = lacking(one, one.picture);
  if (one.withdrawnAt !== null)
    return [`“${one.title}”: withdrawn`, `Show it again: newsreel podcast publish ${one.slug}`];
  if (one.publishedAt !== null)
    return [`“${one.title}”: published`, publicUrl + showPath(one.slug), publicUrl + showFeedPath(one.slug)];
  return [
    `“${one.title}”: draft`,
    missing.length === 0
      ? `Show it to the public: newsreel podcast publish ${one.slug}`
      : `Before it can be published it needs ${missing.join(", ")}: newsreel podcast edit ${one.slug} --help`,
  ];
};

const factRows = (one: Show): string[][] =>
  [
    ["id", one.id],
    ["guid", one.guid],
    ["description", one.description],
    ["author", one.author],
    ["owner", `${one.ownerName} ${one.ownerMail}`.trim()],
    ["categories", one.categories.join(", ")],
    ["explicit", one.explicit ? "yes" : "no"],
    ["language", one.language],
    ["picture", one.pictureId ?? ""],
    ["kind", one.kind],
    ["medium", one.medium],
    ["locked", one.locked ? "yes" : "no"],
    ["copyright", one.copyright],
    ["funding", one.funding.map(({ url, label }) => `${label} (${url})`).join("; ")],
    ["links", one.links.map(({ url, label }) => `${label} (${url})`).join("; ")],
    ["complete", one.complete ? "yes" : ""],
  ].filter(([, value]) => value !== "");

export const podcastCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Podcasts: shows, and sound bites of their episodes" },
    subCommands: {
      add: add(console),
      edit: edit(console),
      publish: publish(console),
      withdraw: withdraw(console),
      list: list(console),
      show: showOne(console),
      categories: categories(console),
      bite: bite(console),
    },
  });
