import { isPublic } from "../../newsroom/recording/public.ts";
import type { RecordingKind } from "../../newsroom/recording/recording.ts";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import { recordingCardKey, sharedPassagesKey } from "../../newsroom/staff/keys.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Reading } from "../http/answer.ts";
import { sentencePath } from "./paths.ts";
import type { AlsoView } from "./transcript-part.ts";

type Passage = Awaited<ReturnType<typeof passagesFrom>>[number];

/** Where words of a cut stand in other public recordings: a passage is kept once, and linked from both ends. */
export const readPassages = async (
  { db, uses }: Pick<Reading, "db" | "uses">,
  cutId: string,
): Promise<Passage[]> => {
  const [others, from, to] = await Promise.all([
    othersOf(db, cutId),
    passagesFrom(db, cutId),
    passagesTo(db, cutId),
  ]);
  uses(sharedPassagesKey(cutId), ...others.map(recordingCardKey));
  return [...from, ...to];
};

/** Those after these sentences. */
export const alsoOf = (passages: readonly Passage[], sentences: readonly PlacedSentence[]): AlsoView[] => {
  const shown = new Set(sentences.map((sentence) => sentence.number));
  return passages
    .filter((passage) => shown.has(passage.after))
    .map((passage) => {
      const kind = passage.kind as RecordingKind;
      return {
        after: passage.after,
        kind,
        title: passage.title,
        path: sentencePath({ kind, slug: passage.slug }, passage.there),
      };
    });
};

/** Recordings with which the cut has words in common, whether or not they are public now. */
const othersOf = async (db: Database, cutId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom("shared_passage")
    .innerJoin("cut", (join) =>
      join.on((of) =>
        of.or([of("cut.id", "=", of.ref("cut_id")), of("cut.id", "=", of.ref("other_cut_id"))]),
      ),
    )
    .select("cut.recording_id")
    .distinct()
    .where((of) => of.or([of("cut_id", "=", cutId), of("other_cut_id", "=", cutId)]))
    .execute();
  return rows.map((row) => row.recording_id);
};

const passagesFrom = async (db: Database, cutId: string) =>
  await db
    .selectFrom("shared_passage")
    .innerJoin("recording", "recording.current_cut_id", "shared_passage.other_cut_id")
    .select([
      "shared_passage.last_sentence as after",
      "shared_passage.other_first_sentence as there",
      "recording.kind",
      "recording.slug",
      "recording.title",
    ])
    .where("shared_passage.cut_id", "=", cutId)
    .where(isPublic())
    .orderBy("shared_passage.start_milliseconds")
    .execute();

const passagesTo = async (db: Database, cutId: string) =>
  await db
    .selectFrom("shared_passage")
    .innerJoin("recording", "recording.current_cut_id", "shared_passage.cut_id")
    .select([
      "shared_passage.other_last_sentence as after",
      "shared_passage.first_sentence as there",
      "recording.kind",
      "recording.slug",
      "recording.title",
    ])
    .where("shared_passage.other_cut_id", "=", cutId)
    .where(isPublic())
    .orderBy("shared_passage.other_start_milliseconds")
    .execute();
