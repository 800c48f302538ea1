import { basename, extname } from "node:path";
import { isDay } from "../kit/day.ts";
import { canonicalLanguage } from "../kit/language.ts";
import { ensurePerson } from "../newsroom/person/add-person.ts";
import type { NewRecording } from "../newsroom/recording/new-recording.ts";
import type { EpisodeKind } from "../newsroom/recording/recording-fields.ts";
import type { RecordingKind } from "../newsroom/recording/recording.ts";
import { findSeries } from "../newsroom/series/series.store.ts";
import type { By } from "../newsroom/staff/change.ts";
import { findTopic } from "../newsroom/topic/topic.store.ts";
import type { Database } from "../platform/database/database.ts";
import { findRecording } from "./find.ts";
import { allValues, repeatedValues } from "./flags.ts";
import { requireShow } from "./podcast.ts";
import { CommandProblem, orProblem } from "./tools.ts";

/** What is typed of a new recording. */
export interface TypedRecording {
  readonly file: string;
  readonly kind: RecordingKind;
  readonly title?: string | undefined;
  readonly slug?: string | undefined;
  readonly summary?: string | undefined;
  readonly of?: string | undefined;
  readonly language: string;
  readonly series?: string | undefined;
  readonly show?: string | undefined;
  readonly "episode-kind"?: EpisodeKind | undefined;
  readonly season?: string | undefined;
  readonly episode?: string | undefined;
  readonly broadcast?: string | undefined;
  readonly recorded?: string | undefined;
  readonly "rights-until"?: string | undefined;
  readonly "excerpts-until"?: string | undefined;
}

/** The recording as told on the command line; what it names (film, topics, series) must be there, people are added. */
export const readAddition = async (
  by: By,
  typed: TypedRecording,
  rawArgs: readonly string[],
): Promise<NewRecording> => {
  const of = typed.of === undefined ? null : await findRecording(by.db, typed.of);
  if (of !== null && of.kind !== "film")
    throw new CommandProblem(`“${of.title}” is no film: --of names the film that an interview was made for.`);
  const series = typed.series === undefined ? null : await requireSeries(by.db, typed.series);
  const show = typed.show === undefined ? null : await requireShow(by.db, typed.show);
  return {
    kind: typed.kind,
    title: typed.title ?? titleOf(typed.file),
    ...(typed.slug === undefined ? {} : { slug: typed.slug }),
    summary: typed.summary ?? "",
    language: readLanguage(typed.language),
    broadcastOn: readDay("--broadcast", typed.broadcast),
    recordedOn: readDay("--recorded", typed.recorded),
    rightsLastDay: readDay("--rights-until", typed["rights-until"]),
    excerptRightsLastDay: readDay("--excerpts-until", typed["excerpts-until"]),
    madeForId: of?.id ?? null,
    seriesId: series?.id ?? null,
    showId: show?.id ?? null,
    episodeKind: typed["episode-kind"] ?? "full",
    season: readNumber("--season", typed.season),
    episodeNumber: readNumber("--episode", typed.episode),
    topicIds: await requireTopics(by.db, allValues(rawArgs, "topic")),
    credits: await speakerCredits(by, typed.kind, repeatedValues(rawArgs, "speaker")),
  };
};

/** "harbour_final-v2.mp4" → "Harbour final v2". */
export const titleOf = (file: string): string => {
  const words = basename(file, extname(file))
    .replaceAll(/[_.-]+/g, " ")
    .trim();
  return words === "" ? "Untitled" : words.charAt(0).toUpperCase() + words.slice(1);
};

export const readDay = (flag: string, day: string | undefined): string | null => {
  if (day === undefined) return null;
  if (!isDay(day)) throw new CommandProblem(`${flag}: “${day}” is no day. Write it so: 2026-03-01.`);
  return day;
};

export const readNumber = (flag: string, text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (!/^\d{1,6}$/.test(text)) throw new CommandProblem(`${flag}: “${text}” is no number.`);
  return Number(text);
};

export const readLanguage = (code: string): string => {
  const language = canonicalLanguage(code);
  if (language === null)
    throw new CommandProblem(`“${code}” is no language code. Write it so: en, es, pt-BR.`);
  return language;
};

export const requireSeries = async (db: Database, slug: string) => {
  const series = await findSeries(db, slug);
  if (series === null)
    throw new CommandProblem(`There is no series “${slug}”. Add it: newsreel series add "${slug}"`);
  return series;
};

export const requireTopics = async (db: Database, slugs: readonly string[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const slug of slugs) {
    const topic = await findTopic(db, slug);
    if (topic === null)
      throw new CommandProblem(`There is no topic “${slug}”. Add it: newsreel topic add "${slug}"`);
    ids.push(topic.id);
  }
  return ids;
};

const speakerCredits = async (by: By, kind: RecordingKind, names: readonly string[]) => {
  const credits: { personId: string; role: string }[] = [];
  for (const name of names) {
    const person = orProblem(await ensurePerson(by, name));
    credits.push({ personId: person.id, role: kind === "interview" ? "Interviewee" : "Speaker" });
  }
  return credits;
};
