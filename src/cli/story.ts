import { defineCommand, type SubCommandsDef } from "citty";
import type { Console } from "./tools.ts";

/** Every command on stories, one a line; each is loaded when it is asked for. */
const subCommands = (console: Console): SubCommandsDef => ({
  check: async () => (await import("./story-check.ts")).storyCheckCommand(console),
  save: async () => (await import("./story-save.ts")).storySaveCommand(console),
  export: async () => (await import("./story-export.ts")).storyExportCommand(console),
  schema: async () => (await import("./story-schema.ts")).schemaCommand(console),
  list: async () => (await import("./story-list.ts")).storyListCommand(console),
  show: async () => (await import("./story-show.ts")).storyShowCommand(console),
  publish: async () => (await import("./story-publish.ts")).storyPublishCommand(console),
  schedule: async () => (await import("./story-publish.ts")).storyScheduleCommand(console),
  unschedule: async () => (await import("./story-publish.ts")).storyUnscheduleCommand(console),
  approve: async () => (await import("./story-change.ts")).storyApproveCommand(console),
  quotations: async () => (await import("./story-quotations.ts")).storyQuotationsCommand(console),
  "sign-quotation": async () => (await import("./story-quotations.ts")).storySignQuotationCommand(console),
  "approve-quotation": async () =>
    (await import("./story-quotations.ts")).storyApproveQuotationCommand(console),
  restore: async () => (await import("./story-change.ts")).storyRestoreCommand(console),
  compare: async () => (await import("./story-compare.ts")).storyCompareCommand(console),
  withdraw: async () => (await import("./story-change.ts")).storyWithdrawCommand(console),
  rename: async () => (await import("./story-change.ts")).storyRenameCommand(console),
  preview: async () => (await import("./story-preview.ts")).storyPreviewCommand(console),
  board: async () => (await import("./story-desk.ts")).storyBoardCommand(console),
  desk: async () => (await import("./story-desk.ts")).storyDeskCommand(console),
  pitch: async () => (await import("./story-desk.ts")).storyPitchCommand(console),
  comments: async () => (await import("./story-comment.ts")).storyCommentsCommand(console),
  comment: async () => (await import("./story-comment.ts")).storyCommentCommand(console),
  answer: async () => (await import("./story-comment.ts")).storyAnswerCommand(console),
  resolve: async () => (await import("./story-comment.ts")).storyResolveCommand(console),
  suggestions: async () => (await import("./story-suggestions.ts")).storySuggestionsCommand(console),
  withhold: async () => (await import("./story-withhold.ts")).storyWithholdCommand(console),
});

export const storyCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Stories: write them in files, check, save, publish, correct" },
    subCommands: subCommands(console),
  });
