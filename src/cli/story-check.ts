import { defineCommand } from "citty";
import { contentSha256 } from "../content/canonical.ts";
import { countWords, readingMinutes } from "../content/plain-text.ts";
import type { StoryContent } from "../content/story-content.ts";
import { gateOf } from "../newsroom/quotation/gate.ts";
import type { By } from "../newsroom/staff/change.ts";
import { examineQuotations } from "../newsroom/story/examine-quotations.ts";
import { checkGates } from "../newsroom/story/gates.ts";
import type { FileProblem } from "../newsroom/story/story-file-problem.ts";
import { type OpenedFile, openStoryFile } from "../newsroom/story/story-file-save.ts";
import { readStorySettings } from "../newsroom/story/story-settings.store.ts";
import { findRevision } from "../newsroom/story/story.store.ts";
import { act, asFlag } from "./act.ts";
import { gateLines } from "./gate-lines.ts";
import { readText } from "./own-file.ts";
import { deskFor, fileArg, problemLines } from "./story-file.ts";
import { CommandProblem, type Console } from "./tools.ts";

export const storyCheckCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Look a story file over: its form, what it names, its quotations; changes nothing" },
    args: { ...fileArg, ...asFlag },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const opened = await openStoryFile(
        deskFor(args.file, by, newsroom.files, false),
        await readText(args.file),
      );
      if (!opened.ok) throw new CommandProblem(problemLines(opened.problem));
      const problems = [...opened.value.unbound, ...(await quotationProblems(by, args.file, opened.value))];
      const { content } = opened.value.file;
      const words = countWords(content);
      console.say(`“${content.headline}”: ${words} words, about ${readingMinutes(words)} min to read.`);
      for (const { found } of opened.value.bound)
        console.say(
          `“${found.spoken.slice(0, 80)}” is in ${found.recording.title}: ${found.judgement.verdict}.`,
        );
      const gates = await gateProblems(console, by, opened.value, content);
      for (const line of gates.lines) console.say(line);
      if (problems.length > 0) throw new CommandProblem(problemLines(problems));
      if (gates.blocking > 0) process.exitCode = 1;
      else console.say("Nothing is wrong with it.");
    },
  });

/** Quotations with a moment, held against its words. Those whose moment is yet to be made are judged when it is saved. */
const quotationProblems = async (by: By, file: string, opened: OpenedFile): Promise<FileProblem[]> => {
  const unmade = new Set(opened.bound.map(({ quotationId }) => quotationId));
  const examined = await examineQuotations(by.db, {
    id: opened.story?.draftRevisionId ?? "",
    storyId: opened.story?.id ?? "",
    content: opened.file.content,
  });
  const policy = await readStorySettings(by.db);
  return examined.flatMap(({ placed: { quotation, pieces, blockId }, judgement, moment }) => {
    if (judgement === null || moment === null || unmade.has(quotation.id)) return [];
    const answer = gateOf(judgement, policy);
    if (answer.passes) return [];
    const place = opened.file.places.get(quotation.id) ??
      opened.file.places.get(blockId) ?? { line: 1, column: 1 };
    const message = `“${pieces.join(" ").slice(0, 80)}” ${judgement.verdict}: ${answer.why}`;
    return [{ file, line: place.line, column: place.column, message, advice: "" }];
  });
};

/** The gates look at revisions: at the story's newest, where the file is the same. */
const gateProblems = async (
  console: Console,
  by: By,
  { story }: OpenedFile,
  content: StoryContent,
): Promise<{ lines: string[]; blocking: number }> => {
  const revisionId = story?.draftRevisionId ?? null;
  const revision = revisionId === null ? null : await findRevision(by.db, revisionId);
  if (story === null || revision === null || revision.contentSha256 !== contentSha256(content))
    return { lines: ["What must be so for publishing is looked at once it is saved."], blocking: 0 };
  const report = await checkGates(by.db, console.clock, { storyId: story.id, revisionId: revision.id });
  return report === null
    ? { lines: [], blocking: 0 }
    : { lines: gateLines(report), blocking: report.blocking.length };
};
