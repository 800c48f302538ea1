import type { CommandTable } from "./command-table.ts";

/** Every command of the newsroom; those that run it (serve, backup …) are the composition root's. */
export const commands: CommandTable = {
  add: async (console) => (await import("./add.ts")).addCommand(console),
  cut: async (console) => (await import("./cut.ts")).cutCommand(console),
  list: async (console) => (await import("./list.ts")).listCommand(console),
  show: async (console) => (await import("./show.ts")).showCommand(console),
  edit: async (console) => (await import("./edit.ts")).editCommand(console),
  publish: async (console) => (await import("./publish.ts")).publishCommand(console),
  withdraw: async (console) => (await import("./publish.ts")).withdrawCommand(console),
  moment: async (console) => (await import("./moment.ts")).momentCommand(console),
  chapter: async (console) => (await import("./chapter.ts")).chapterCommand(console),
  search: async (console) => (await import("./search.ts")).searchCommand(console),
  notice: async (console) => (await import("./notice.ts")).noticeCommand(console),
  transcript: async (console) => (await import("./transcripts.ts")).transcriptCommand(console),
  captions: async (console) => (await import("./captions-add.ts")).allCaptionsCommand(console),
  picture: async (console) => (await import("./picture.ts")).pictureCommand(console),
  document: async (console) => (await import("./document.ts")).documentCommand(console),
  person: async (console) => (await import("./person.ts")).personCommand(console),
  topic: async (console) => (await import("./topic.ts")).topicCommand(console),
  series: async (console) => (await import("./series.ts")).seriesCommand(console),
  funder: async (console) => (await import("./funder.ts")).funderCommand(console),
  credit: async (console) => (await import("./credit.ts")).creditCommand(console),
  staff: async (console) => (await import("./staff.ts")).staffCommand(console),
  jobs: async (console) => (await import("./jobs.ts")).jobsCommand(console),
  setting: async (console) => (await import("./setting.ts")).settingCommand(console),
};
