import { isPublic } from "../../newsroom/recording/public.ts";
import type { RecordingKind } from "../../newsroom/recording/recording.ts";
import type { PlacedSentence } from "../../newsroom/transcript/transcript.store.ts";
import type { Database } from "../../platform/database/database.ts";
import { sentencePath } from "./paths.ts";
import type { AlsoView } from "./transcript-part.ts";
import { nounOf } from "./work.ts";

/** Where words of these sentences stand in other public recordings: a passage is kept once, and linked from both ends. */
export const readAlso = async (
  db: Database,
  cutId: string,
  sentences: readonly PlacedSentence[],
): Promise<AlsoView[]> => {
  const shown = new Set(sentences.map((sentence) => sentence.number));
  const passages = [...(await passagesFrom(db, cutId)), ...(await passagesTo(db, cutId))];
  return passages
    .filter((passage) => shown.has(passage.after))
    .map((passage) => {
      const kind = passage.kind as RecordingKind;
      return {
        after: passage.after,
        label: `Also in the ${nounOf(kind)} ${passage.title}`,
        path: sentencePath({ kind, slug: passage.slug }, passage.there),
      };
    });
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
