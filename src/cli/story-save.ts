import { defineCommand } from "citty";
import { saveStoryFile } from "../newsroom/story/story-file-save.ts";
import { showProblem } from "../newsroom/story/story-file-problem.ts";
import type { StaleWrite } from "../newsroom/story/story.ts";
import { act, asFlag } from "./act.ts";
import { readText } from "./own-file.ts";
import { deskFor, fileArg, problemLines, writeText } from "./story-file.ts";
import { CommandProblem, type Console } from "./tools.ts";

export const storySaveCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Keep a story file as the story's next revision; readers see nothing of it yet" },
    args: {
      ...fileArg,
      note: {
        type: "string",
        default: "",
        description: "For colleagues: what was changed",
        valueHint: "TEXT",
      },
      write: {
        type: "boolean",
        default: true,
        description: "Write ids and the revision back into the file (--no-write)",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const text = await readText(args.file);
      const done = await saveStoryFile(
        deskFor(args.file, by, newsroom.files, true),
        console.clock,
        text,
        args.note,
      );
      if (!done.ok) throw new CommandProblem(refusal(done.problem, args.file));
      const { saved, opened } = done.value;
      if (args.write && done.value.text !== text) await writeBack(args.file, text, done.value.text);
      for (const problem of opened.unbound) console.remark(showProblem(problem));
      for (const { found } of opened.bound)
        console.say(
          `“${found.spoken.slice(0, 80)}” is bound to ${found.recording.title}: ${found.judgement.verdict}.`,
        );
      console.say(
        saved.changed
          ? `Saved as revision ${saved.number}: ${console.config.publicUrl}/story/${saved.slug}`
          : `It stands so already, as revision ${saved.number}.`,
      );
      if (saved.changed) console.say(`Publish it: newsreel story publish ${saved.slug}`);
    },
  });

const refusal = (
  problem: readonly Parameters<typeof showProblem>[0][] | string | StaleWrite,
  file: string,
): string => {
  if (typeof problem === "string") return problem;
  if (!("kind" in problem)) return problemLines(problem);
  const beside = file.replace(/(\.md)?$/, `.revision-${problem.current.number}.md`);
  return [
    `${file}: ${problem.problem}`,
    `Theirs: newsreel story export ${problem.current.storyId} --out ${beside}`,
    "Write yours into that file, and save it.",
  ].join("\n");
};

/** The file may have been edited while it was saved: then it is left as it is. */
const writeBack = async (path: string, before: string, after: string): Promise<void> => {
  if ((await readText(path)) !== before)
    throw new CommandProblem(
      `It is saved, but ${path} was changed meanwhile and is left so. Export the story, and merge.`,
    );
  await writeText(path, after);
};
