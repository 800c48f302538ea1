import { defineCommand } from "citty";
import { siteDay } from "../newsroom/site/site-day.ts";
import { approveQuotation, type QuotationApproval } from "../newsroom/story/approve-quotation.ts";
import { listQuotationChecks, type QuotationCheck } from "../newsroom/story/quotation-check.store.ts";
import { readReferences } from "../newsroom/story/read-references.store.ts";
import type { QuotationView, References } from "../newsroom/story/references.ts";
import { findRevision } from "../newsroom/story/story.store.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { findNumbered, findStoryNamed, storyArg } from "./find-story.ts";
import { asJson } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const revisionFlag = {
  revision: { type: "string", description: "Which revision, else the newest", valueHint: "N" },
} as const;

export const storyQuotationsCommand = (console: Console) =>
  defineCommand({
    meta: { description: "How each quotation of a story stands, and who stands behind it" },
    args: { ...storyArg, ...revisionFlag, ...jsonFlag },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const story = await findStoryNamed(db, args.story);
      const revision = await findNumbered(db, story, args.revision);
      const checks = await listQuotationChecks(db, revision.id);
      if (args.json) return console.say(asJson(checks));
      if (checks.length === 0) return console.say(`Revision ${revision.number} quotes nobody.`);
      const shown = await viewsOf(console, db, revision.id);
      for (const check of checks)
        for (const line of linesOf(check, shown.get(check.quotationId), console.config.publicUrl))
          console.say(line);
    },
  });

/** What stands behind each quotation, as the staff may see it; nothing of a revision that was withheld. */
const viewsOf = async (
  console: Console,
  db: Database,
  revisionId: string,
): Promise<References["quotations"]> => {
  const content = (await findRevision(db, revisionId))?.content ?? null;
  if (content === null) return new Map();
  const day = await siteDay(db, console.clock);
  return (await readReferences(db, content, { revisionId, audience: "staff", day })).quotations;
};

const linesOf = (check: QuotationCheck, view: QuotationView | undefined, publicUrl: string): string[] => [
  `${check.quotationId}  ${standing(check)}`,
  `    “${check.pieces.join(" ")}”`,
  ...(view === undefined ? [] : behind(view, publicUrl)),
  ...check.needsApproval.map((reason) => `    ${reason}`),
  ...(check.approvedBy === null ? [] : [`    Approved by ${check.approvedBy}`]),
];

/** The words that were spoken, in context, and where they are heard; else the document or link that they are from. */
const behind = ({ words, moment, origin, speaker }: QuotationView, publicUrl: string): string[] => {
  const name = speaker === null ? "" : `${speaker.name} `;
  if (moment !== null)
    return [
      `    spoken  ${[words.before, `[${words.inside.trim()}]`, words.after].join(" ").replaceAll(/\s+/g, " ").trim()}`,
      `    ${name}in “${moment.recording.title}”: ${publicUrl}/moment/${moment.id}`,
    ];
  if (origin === null) return [];
  if (origin.type === "link") return [`    ${name}in “${origin.title}”: ${origin.url}`];
  const page = origin.page === null ? "" : `#page=${origin.page}`;
  return origin.document === null
    ? []
    : [`    ${name}in “${origin.document.title}”: ${publicUrl}/document/${origin.document.id}${page}`];
};

const standing = ({ source, verdict, isCurrent, signedBy }: QuotationCheck): string => {
  if (source === "none") return "no source";
  if (source !== "moment")
    return signedBy === null ? `from a ${source}, not signed` : `signed by ${signedBy}`;
  return isCurrent && verdict !== null ? verdict : "to be checked again";
};

const signing = (kind: QuotationApproval, description: string) => (console: Console) =>
  defineCommand({
    meta: { description },
    args: {
      ...storyArg,
      quotation: {
        type: "positional",
        required: true,
        description: "Its id: see newsreel story quotations",
      },
      note: { type: "string", default: "", description: "For colleagues", valueHint: "TEXT" },
      ...revisionFlag,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      const revision = await findNumbered(newsroom.db, story, args.revision);
      const checks = await listQuotationChecks(newsroom.db, revision.id);
      const check = checks.find((one) => one.quotationId === args.quotation);
      if (check === undefined)
        throw new CommandProblem(
          `Revision ${revision.number} has no quotation “${args.quotation}”. It has: ${checks.map((one) => one.quotationId).join(", ") || "none"}.`,
        );
      const { fingerprint } = check;
      orProblem(
        await approveQuotation(by, console.clock, {
          revisionId: revision.id,
          quotationId: check.quotationId,
          kind,
          note: args.note,
          fingerprint,
        }),
      );
      console.say(`“${check.pieces.join(" ")}”`);
      console.say(`${kind === "source" ? "Its source is signed" : "Approved"} by ${by.actor.name}.`);
    },
  });

export const storySignQuotationCommand = signing(
  "source",
  "Say that a quotation from a document or link stands there word for word",
);

export const storyApproveQuotationCommand = signing(
  "deviation",
  "Stand behind a quotation that leaves something out which matters",
);
