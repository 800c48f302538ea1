import type { Database, Trx } from "../../platform/database/database.ts";
import type { FundingCredit } from "../funder/funding.ts";
import { findFundingInForce } from "../funder/funder.store.ts";
import type { Series } from "../series/series.store.ts";
import { findCutView } from "./cut-view.store.ts";
import { findPublicRecording, findPublicRecordingById } from "./find-recording.store.ts";
import { listPublicRecordings } from "./list-recordings.store.ts";
import type { CreditLine, CutView, RecordingCard, RecordingKind, SourceLine } from "./recording.ts";
import { type Rights, rightsOn } from "./rights.ts";

/** All that a work's page says of it. */
export interface RecordingPage extends RecordingCard {
  readonly rights: Rights;
  readonly rightsNote: string;
  readonly rightsLastDay: string | null;
  readonly excerptRightsLastDay: string | null;
  readonly watch: { readonly url: string; readonly label: string } | null;
  /** What must be said beside it. */
  readonly productionNote: string;
  readonly sources: readonly SourceLine[];
  readonly credits: readonly CreditLine[];
  readonly topics: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  readonly funding: readonly FundingCredit[];
  readonly series: Series | null;
  /** The film that an interview was made for, where it is public. */
  readonly madeFor: RecordingCard | null;
  /** Public interviews made for this film. */
  readonly interviews: readonly RecordingCard[];
  /** The current cut; null where there are neither media nor words. */
  readonly cut: CutView | null;
}

/** The page of a published recording on this day (YYYY-MM-DD), or null. */
export const findRecordingPage = async (
  db: Database | Trx,
  kind: RecordingKind,
  slug: string,
  day: string,
): Promise<RecordingPage | null> => {
  const card = await findPublicRecording(db, kind, slug);
  return card === null ? null : await completePage(db, card, day);
};

/** The same for a card that was found in another way. */
export const completePage = async (
  db: Database | Trx,
  card: RecordingCard,
  day: string,
): Promise<RecordingPage> => {
  const facts = await findFacts(db, card.id);
  const [credits, topics, series, funding, madeFor, interviews, cut] = await Promise.all([
    listCredits(db, card.id),
    listTopicsOf(db, card.id),
    facts.seriesId === null ? null : findSeriesById(db, facts.seriesId),
    findFundingInForce(db, day, { recordingId: card.id, seriesId: facts.seriesId }),
    card.madeForId === null ? null : findPublicRecordingById(db, card.madeForId),
    listPublicRecordings(db, { madeForId: card.id, limit: 200 }),
    facts.currentCutId === null ? null : findCutView(db, facts.currentCutId),
  ]);
  return {
    ...card,
    rights: rightsOn(day, facts),
    rightsNote: facts.rightsNote,
    rightsLastDay: facts.rightsLastDay,
    excerptRightsLastDay: facts.excerptRightsLastDay,
    watch: facts.watchUrl === null ? null : { url: facts.watchUrl, label: facts.watchLabel ?? "Watch" },
    productionNote: facts.productionNote,
    sources: readSources(facts.sources),
    credits,
    topics,
    funding,
    series: series ?? null,
    madeFor,
    interviews: interviews.cards,
    cut,
  };
};

const findFacts = async (db: Database | Trx, id: string) =>
  await db
    .selectFrom("recording")
    .select([
      "series_id as seriesId",
      "current_cut_id as currentCutId",
      "rights_note as rightsNote",
      "rights_last_day as rightsLastDay",
      "excerpt_rights_last_day as excerptRightsLastDay",
      "watch_url as watchUrl",
      "watch_label as watchLabel",
      "production_note as productionNote",
      "sources",
    ])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();

const findSeriesById = async (db: Database | Trx, id: string) =>
  await db
    .selectFrom("series")
    .select(["id", "slug", "title", "summary"])
    .where("id", "=", id)
    .executeTakeFirst();

const listCredits = async (db: Database | Trx, recordingId: string): Promise<CreditLine[]> => {
  const rows = await db
    .selectFrom("credit")
    .innerJoin("person", "person.id", "credit.person_id")
    .select(["credit.role", "person.id", "person.slug", "person.name"])
    .where("credit.recording_id", "=", recordingId)
    .orderBy("credit.position")
    .orderBy("credit.id")
    .execute();
  return rows.map(({ role, ...person }) => ({ role, person }));
};

const listTopicsOf = async (db: Database | Trx, recordingId: string) =>
  await db
    .selectFrom("recording_topic")
    .innerJoin("topic", "topic.id", "recording_topic.topic_id")
    .select(["topic.id", "topic.slug", "topic.name"])
    .where("recording_topic.recording_id", "=", recordingId)
    .orderBy("recording_topic.position")
    .orderBy("topic.name")
    .execute();

const readSources = (value: unknown): SourceLine[] =>
  Array.isArray(value)
    ? value.flatMap((one: { label?: unknown; url?: unknown }) =>
        typeof one.label === "string"
          ? [{ label: one.label, ...(typeof one.url === "string" ? { url: one.url } : {}) }]
          : [],
      )
    : [];
