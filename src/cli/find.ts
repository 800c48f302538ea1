import { type DeskCut, findDeskCut } from "../newsroom/recording/desk-cut.store.ts";
import { findRecordingsNamed } from "../newsroom/recording/find-recording.store.ts";
import type { RecordingCard } from "../newsroom/recording/recording.ts";
import type { Database } from "../platform/database/database.ts";
import { CommandProblem } from "./tools.ts";

/** The positional of a command on one recording. */
export const recordingArg = {
  recording: { type: "positional", required: true, description: "The recording" },
} as const;

/** The recording that goes by this name: a slug, kind/slug, an id, or its address. */
export const findRecording = async (db: Database, name: string): Promise<RecordingCard> => {
  const path = /^https?:/.test(name) ? (URL.parse(name)?.pathname ?? name) : name;
  const found = await findRecordingsNamed(db, path.replace(/^\/|\/$/g, ""));
  const [first, second] = found;
  if (first === undefined)
    throw new CommandProblem(`There is no recording “${name}”. See what there is: newsreel list`);
  if (second !== undefined) {
    const choices = found.map((one) => `${one.kind}/${one.slug}`).join(", ");
    throw new CommandProblem(`“${name}” may be any of ${choices}. Say which.`);
  }
  return first;
};

/** The current cut of a recording, else its newest. */
export const findCut = async (db: Database, recording: RecordingCard): Promise<DeskCut> => {
  const cut = await findDeskCut(db, { recordingId: recording.id });
  if (cut === null)
    throw new CommandProblem(
      `“${recording.title}” has no media and no words. Add a file: newsreel cut add ${recording.slug} FILE`,
    );
  return cut;
};
