import { findRecordingsNamed } from "../newsroom/recording/find-recording.store.ts";
import { countTranscript } from "../newsroom/transcript/transcript.store.ts";
import { listUnknownSpeakers } from "../newsroom/transcript/unknown-speakers.store.ts";
import type { Database } from "../platform/database/database.ts";
import { showTime } from "./time.ts";
import { CommandProblem } from "./tools.ts";

/** A recording as it is told after it was brought in or changed: facts for machines, lines for people. */
export const describeRecording = async (db: Database, publicUrl: string, recordingId: string) => {
  const [card] = await findRecordingsNamed(db, recordingId);
  if (card === undefined) throw new CommandProblem("There is no such recording (any more).");
  const cut = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.current_cut_id", "cut.id")
    .select(["cut.id", "cut.problem"])
    .where("recording.id", "=", recordingId)
    .executeTakeFirst();
  const captions =
    cut === undefined
      ? []
      : await db
          .selectFrom("caption_track")
          .select("language")
          .distinct()
          .where("cut_id", "=", cut.id)
          .execute();
  const words = cut === undefined ? { sentences: 0, words: 0 } : await countTranscript(db, cut.id);
  const unknown = cut === undefined ? [] : await listUnknownSpeakers(db, cut.id);
  const address = `${publicUrl}/${card.kind}/${card.slug}`;
  const facts = {
    id: card.id,
    kind: card.kind,
    slug: card.slug,
    title: card.title,
    state: card.state,
    address,
    cut: cut?.id ?? null,
    runningMilliseconds: card.runningMilliseconds,
    words: words.words,
    captions: captions.map((track) => track.language),
    unknownSpeakers: unknown,
  };
  const length = card.runningMilliseconds === null ? "" : `, ${showTime(card.runningMilliseconds)}`;
  const lines = [
    `“${card.title}” (${card.kind}${length}): ${card.state}`,
    card.state === "published" ? address : `Show it to the public: newsreel publish ${card.slug}`,
    ...(words.words > 0
      ? [`${words.words} words in ${words.sentences} sentences can be searched.`]
      : ["It has no transcript: nothing in it can be searched."]),
    ...speakerLines(card.slug, unknown),
    ...(card.playable && captions.length === 0
      ? [`It has no captions: many cannot follow it. Add them: newsreel captions add ${card.slug} FILE`]
      : []),
    ...(typeof cut?.problem === "string" ? [cut.problem] : []),
  ];
  return { facts, lines };
};

/** Names that are told at the most. */
const mostNames = 10;

/** Only who is a person has a page, and is found as whoever said something. */
const speakerLines = (slug: string, unknown: readonly string[]): string[] => {
  const [first] = unknown;
  if (first === undefined) return [];
  const more = unknown.length - mostNames;
  const names = unknown.slice(0, mostNames).map((name) => `“${name}”`);
  return [
    `Speakers who are no people of the newsroom's yet: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
    `Name each once for all: newsreel transcript correct ${slug} --rename "${first}" --speaker "FIRST LAST"`,
  ];
};
