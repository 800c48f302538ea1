import { defineCommand } from "citty";
import { transcriptAlignCommand } from "./transcript.ts";
import type { Console } from "./tools.ts";
import { correctCommand } from "./transcript-correct.ts";
import { exportCommand } from "./transcript-export.ts";
import { historyCommand, restoreVersionCommand } from "./transcript-history.ts";
import { importCommand } from "./transcript-import.ts";
import { showTranscriptCommand } from "./transcript-show.ts";

export const transcriptCommand = (console: Console) =>
  defineCommand({
    meta: { description: "What was said, word by word" },
    subCommands: {
      show: showTranscriptCommand(console),
      export: exportCommand(console),
      import: importCommand(console),
      correct: correctCommand(console),
      history: historyCommand(console),
      restore: restoreVersionCommand(console),
      align: transcriptAlignCommand,
    },
  });
