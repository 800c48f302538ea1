import { sql } from "kysely";
import { wordJoint } from "../../kit/text.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { Moment } from "../moment/moment.store.ts";
import { findStills } from "../moment/still.store.ts";
import type { SpokenWord } from "../quotation/spoken.ts";
import { rightsOn } from "../recording/rights.ts";
import { personKey, recordingKey, transcriptKey } from "../staff/keys.ts";
import { findPeople } from "./named-records.store.ts";
import { type MomentSource, readMomentSources } from "./moment-words.store.ts";
import type { MomentReference, SpeakerReference, WorkReference } from "./references.ts";
import { findMoments } from "./usable-moments.store.ts";
import { findRecordingWorks, type Readers } from "./work-references.store.ts";

/** A moment of a story with the words about it. */
export interface MomentFacts {
  /** The moment that the story names: what an excerpt plays. */
  readonly asked: MomentReference;
  /** The same words in the recording's current cut: what a quotation is held against. */
  readonly current: MomentReference;
  /** Of `current`; null where the cut has no words there. */
  readonly source: MomentSource | null;
}

export interface FoundMoments {
  /** By the id that was asked for: those that the audience may know of. */
  readonly shown: ReadonlyMap<string, MomentFacts>;
  /** What all of them are made of, whether or not they are shown. */
  readonly keys: readonly string[];
}

export const findMomentReferences = async (
  db: Database | Trx,
  ids: readonly string[],
  readers: Readers,
): Promise<FoundMoments> => {
  const found = await findMoments(db, ids);
  const all = [...found.values()].flatMap(({ asked, current }) => [asked, current]);
  const [works, cuts, sources, stills] = await Promise.all([
    findRecordingWorks(
      db,
      all.map(({ recordingId }) => recordingId),
      readers,
    ),
    findPlayableCuts(
      db,
      all.map(({ cutId }) => cutId),
      readers.day,
    ),
    readMomentSources(db, [...new Map(all.map((moment) => [moment.id, moment])).values()]),
    findStills(
      db,
      all.map(({ id }) => id),
    ),
  ]);
  const people = await findPeople(db, speakersOf([...sources.values()]));
  const slugs = new Map([...people.values()].map(({ id, slug }) => [id, slug]));
  const reference = (moment: Moment, recording: WorkReference, playable: boolean): MomentReference =>
    referenceOf({
      moment,
      recording,
      playable,
      source: sources.get(moment.id) ?? null,
      still: stills.get(moment.id) ?? null,
      slugs,
    });
  return {
    shown: new Map(
      [...found].flatMap(([id, { asked, current, isWithheld }]) => {
        const recording = works.get(asked.recordingId);
        const playable = cuts.get(asked.cutId);
        if (recording === undefined || playable === undefined || isWithheld) return [];
        const facts: MomentFacts = {
          asked: reference(asked, recording, playable),
          current: reference(current, recording, cuts.get(current.cutId) ?? false),
          source: sources.get(current.id) ?? null,
        };
        return [[id, facts] as const];
      }),
    ),
    keys: [
      ...all.flatMap(({ recordingId, cutId }) => [recordingKey(recordingId), transcriptKey(cutId)]),
      ...[...people.keys()].map(personKey),
    ],
  };
};

/** Cuts that are ready, and whether moments of them may be played on this day. */
const findPlayableCuts = async (
  db: Database | Trx,
  ids: readonly string[],
  day: string,
): Promise<Map<string, boolean>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select([
      "cut.id",
      "recording.rights_last_day as rightsLastDay",
      "recording.excerpt_rights_last_day as excerptRightsLastDay",
      sql<boolean>`exists (select from rendition where rendition.cut_id = cut.id)`.as("hasMedia"),
    ])
    .where("cut.id", "in", [...new Set(ids)])
    .where("cut.state", "=", "ready")
    .execute();
  return new Map(rows.map((row) => [row.id, row.hasMedia && rightsOn(day, row).excerpts]));
};

const insideOf = ({ words, from, to }: MomentSource): readonly SpokenWord[] => words.slice(from, to);

const speakersOf = (sources: readonly MomentSource[]): string[] => [
  ...new Set(sources.flatMap(insideOf).flatMap(({ speaker }) => speaker.id ?? [])),
];

interface MomentParts extends Pick<MomentReference, "recording" | "playable" | "still"> {
  readonly moment: Moment;
  readonly source: MomentSource | null;
  /** Of people, by id. */
  readonly slugs: ReadonlyMap<string, string>;
}

const referenceOf = ({ moment, recording, playable, source, still, slugs }: MomentParts): MomentReference => {
  const words = source === null ? [] : insideOf(source);
  return {
    id: moment.id,
    recording,
    cutId: moment.cutId,
    start: moment.start,
    end: moment.end,
    rate: moment.rate,
    startUnits: moment.startUnits,
    endUnits: moment.endUnits,
    text:
      source === null || words.length === 0
        ? moment.text
        : words.map(({ text }) => text).join(wordJoint(source.language === "" ? "en" : source.language)),
    language: source === null || source.language === "" ? recording.language : source.language,
    speaker: oneSpeaker(words, slugs),
    playable,
    still,
  };
};

/** Who says all of it; null where several speak, or nobody is named. */
const oneSpeaker = (
  words: readonly SpokenWord[],
  slugs: ReadonlyMap<string, string>,
): SpeakerReference | null => {
  const [first] = words;
  if (first === undefined || first.speaker.name === null) return null;
  const { id, name } = first.speaker;
  const isOne = words.every(({ speaker }) => (speaker.id ?? speaker.name) === (id ?? name));
  return isOne ? { id, slug: id === null ? null : (slugs.get(id) ?? null), name } : null;
};
