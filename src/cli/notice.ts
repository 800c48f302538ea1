import { defineCommand } from "citty";
import { addNotice, type NewNotice } from "../newsroom/notice/add-notice.ts";
import { isNoticeKind, type Notice, noticeKinds, noticeLabels } from "../newsroom/notice/notice.ts";
import { publishWithNotice } from "../newsroom/notice/publish-with-notice.ts";
import { listPublicNotices } from "../newsroom/notice/notice.store.ts";
import { dayIn } from "../kit/day.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { findRecording } from "./find.ts";
import { asJson } from "./print.ts";
import { findToSign, findStoryNamed } from "./find-story.ts";
import { orRefusal } from "./refusal.ts";
import { overrideFlag, readOverrides, sayPublished } from "./story-publish.ts";
import { parseTime, showTime } from "./time.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "The latest notices that readers see" },
    args: {
      limit: { type: "string", default: "50", description: "How many at most", valueHint: "N" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const notices = await listPublicNotices(db, { limit: wholeNumber("--limit", args.limit) });
      if (args.json) console.say(asJson(notices));
      else if (notices.length === 0) console.say("There are no notices.");
      else {
        const zone = (await readSiteSettings(db))["site.zone"];
        for (const notice of notices) for (const line of linesOf(notice, zone)) console.say(line);
      }
    },
  });

const linesOf = ({ at, kind, work, span, wasWrong, text }: Notice, zone: string): string[] => [
  `${dayIn(at, zone)}  ${noticeLabels[kind]}  ${work.kind}/${work.slug}${span === null ? "" : `  ${showTime(span.start)} to ${showTime(span.end)}`}`,
  ...(wasWrong === "" ? [] : [`    was: ${wasWrong}`]),
  `    ${text}`,
];

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add a correction, clarification … to a story, a recording or a stretch of one" },
    args: {
      work: {
        type: "positional",
        required: true,
        description: "story/SLUG, film/SLUG …, or an address of ours",
      },
      kind: {
        type: "string",
        default: "correction",
        description: noticeKinds.join(", "),
        valueHint: "KIND",
      },
      text: { type: "string", required: true, description: "What is right", valueHint: "TEXT" },
      was: { type: "string", description: "What was wrong; a correction says it", valueHint: "TEXT" },
      from: { type: "string", description: "Where the stretch of the recording begins", valueHint: "TIME" },
      to: { type: "string", description: "Where it ends", valueHint: "TIME" },
      weight: {
        type: "enum",
        options: ["major", "minor"],
        description: "Major stands near the top of the page, minor at its foot (else by its kind)",
      },
      "approved-by": {
        type: "string",
        description:
          "The editor who approved it (else who types); of a story, one who has approved its revision",
        valueHint: "HANDLE",
      },
      before: {
        type: "string",
        description: "The story's revision that was wrong (else what was published before)",
        valueHint: "N",
      },
      after: {
        type: "string",
        description: "The revision that is right (else what is published)",
        valueHint: "N",
      },
      language: { type: "string", description: "The language of the notice (else English)" },
      publish: { type: "boolean", description: "Publish the amended story with it, both at once" },
      revision: {
        type: "string",
        description: "With --publish: which revision; left out, the newest, where it is your own",
        valueHint: "N",
      },
      ...overrideFlag,
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => {
      const { newsroom, by } = await act(console, args.as);
      if (!isNoticeKind(args.kind))
        throw new CommandProblem(`There is no notice “${args.kind}”: ${noticeKinds.join(", ")}.`);
      const { was, weight, before, after, language, "approved-by": approvedBy } = args;
      const on = await placeOf(newsroom.db, args.work, args.from, args.to);
      const notice = {
        kind: args.kind,
        text: args.text,
        ...(was === undefined ? {} : { wasWrong: was }),
        ...(weight === undefined ? {} : { weight }),
        ...(language === undefined ? {} : { language }),
        ...(approvedBy === undefined ? {} : { approvedBy }),
      };
      const overrides = readOverrides(rawArgs);
      if (args.publish === true) {
        if (!("storyId" in on))
          throw new CommandProblem("--publish is for stories: a recording has no drafts.");
        if (before !== undefined || after !== undefined)
          throw new CommandProblem(
            "Leave --before and --after out: with --publish they are what readers saw and see.",
          );
        const story = await findStoryNamed(newsroom.db, args.work);
        const { id: revisionId } = await findToSign(newsroom.db, by, story, args.revision);
        const published = await publishWithNotice(by, console.clock, {
          ...on,
          revisionId,
          overrides,
          notice,
        });
        sayPublished(console, orRefusal(published));
      } else {
        if (args.revision !== undefined || overrides.length > 0)
          throw new CommandProblem("--revision and --override go with --publish alone.");
        orProblem(
          await addNotice(by, console.clock, {
            ...notice,
            on,
            ...(before === undefined ? {} : { revisionBefore: wholeNumber("--before", before) }),
            ...(after === undefined ? {} : { revisionAfter: wholeNumber("--after", after) }),
          }),
        );
      }
      console.say(`${noticeLabels[args.kind]} added: ${console.config.publicUrl}/corrections`);
    },
  });

const placeOf = async (
  db: Database,
  name: string,
  from: string | undefined,
  to: string | undefined,
): Promise<NewNotice["on"]> => {
  if ((from === undefined) !== (to === undefined)) throw new CommandProblem("Give both --from and --to.");
  if (/(?:^|\/)story\/[^/]+$/.test(name)) {
    if (from !== undefined) throw new CommandProblem("A story has no times: leave --from and --to out.");
    return { storyId: (await findStoryNamed(db, name)).id };
  }
  const { id: recordingId } = await findRecording(db, name);
  if (from === undefined || to === undefined) return { recordingId };
  return { recordingId, span: { start: orProblem(parseTime(from)), end: orProblem(parseTime(to)) } };
};

const wholeNumber = (flag: string, text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new CommandProblem(`${flag} takes a whole number, not “${text}”.`);
  return Number(text);
};

export const noticeCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Corrections, clarifications, updates, editor’s notes, retractions" },
    subCommands: { list: list(console), add: add(console) },
  });
