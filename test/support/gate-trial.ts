import { newId } from "../../src/kit/id.ts";
import { addCaptions } from "../../src/newsroom/transcript/add-captions.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import type { GateName } from "../../src/newsroom/story/gate.ts";
import { checkGates } from "../../src/newsroom/story/gates.ts";
import { type Database, json } from "../../src/platform/database/database.ts";
import { byNewsroom } from "./recording.ts";
import { type contentOf, savedStory } from "./story.ts";

/** What one gate finds in a draft with these fields that is to be public at an instant, each as "part: problem". */
export const heldBack = async (
  editor: By,
  gate: GateName,
  fields: NonNullable<Parameters<typeof contentOf>[0]>,
  at = new Date(),
): Promise<string[]> => await heldBackOf(editor.db, gate, await savedStory(editor, fields), at);

/** The same of a revision that is there. */
export const heldBackOf = async (
  db: Database,
  gate: GateName,
  { storyId, revisionId }: { readonly storyId: string; readonly revisionId: string },
  at = new Date(),
): Promise<string[]> => {
  const report = await checkGates(db, () => at, { storyId, revisionId, at });
  if (report === null) throw new Error("The revision cannot be examined.");
  return report.blocking
    .filter((failure) => failure.gate === gate)
    .map(({ part, problem }) => `${part}: ${problem}`);
};

/** A setting of the site, as staff would change it. */
export const setHouse = async (db: Database, name: string, value: string): Promise<void> => {
  await db
    .insertInto("setting")
    .values({ name, value: json(value) })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: json(value) }))
    .execute();
};

/** Gives a cut a stream, as if it had been encoded. */
export const encodedCut = async (db: Database, cutId: string): Promise<void> => {
  await db
    .insertInto("rendition")
    .values({
      id: newId(),
      cut_id: cutId,
      kind: "video",
      name: "360",
      file_key: `cuts/${cutId}/360.mp4`,
      file_bytes: 1000,
      codecs: "avc1.64001e",
      width: 640,
      height: 360,
      average_bandwidth: 500_000,
      peak_bandwidth: 600_000,
      timescale: 48_000,
      init_bytes: 100,
      segment_starts: [0],
      segment_durations: [96_000],
      segment_offsets: [100],
      segment_bytes: [900],
    })
    .execute();
};

export const captioned = async (
  db: Database,
  cutId: string,
  kind: "captions" | "subtitles" | "descriptions" = "captions",
): Promise<void> => {
  const added = await addCaptions(byNewsroom(db), {
    cutId,
    kind,
    language: "en",
    cues: [],
    sourceFormat: "vtt",
  });
  if (!added.ok) throw new Error(added.problem);
};
