import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { writeCaptions } from "../../src/media/captions/write.ts";
import { captionsOf } from "./captions.ts";
import { episodes, shows } from "./catalogue-episodes.ts";
import { films } from "./catalogue-films.ts";
import { interviews } from "./catalogue-interviews.ts";
import { people, series, settings, staff, topics } from "./catalogue-newsroom.ts";
import { donorLevels, donors, funders, fundingCredits, lists } from "./catalogue-support.ts";
import type { Entry } from "./catalogue.ts";
import { podcastGuid } from "../../src/newsroom/podcast/guid.ts";
import { drawCover } from "./cover.ts";
import { soundBites } from "./script-episodes.ts";
import { sampleId, writtenWords, type WordsLine } from "./format.ts";
import { paceText } from "./pace.ts";
import { drawPoster } from "./posters.ts";
import type { Timeline } from "./timeline.ts";

const sampleFolder = new URL("../", import.meta.url);
const fileOf = (path: string): string => new URL(path, sampleFolder).pathname;

/** A film before the interviews that were made for it. */
export const entries: readonly Entry[] = films
  .flatMap((film) => [film].concat(interviews.filter((interview) => interview.madeFor === film.slug)))
  .concat(interviews.filter((interview) => interview.madeFor === null))
  .concat(episodes);

const withId = <Row extends object>(kind: string, name: string, row: Row): Row & { id: string } => ({
  id: sampleId(kind, name),
  ...row,
});

/** Writes content/newsroom.json. */
export const writeNewsroom = async (): Promise<void> => {
  writeJson("content/newsroom.json", {
    format: 1,
    settings,
    staff: staff.map((one) => withId("staff", one.handle, one)),
    people: people.map((one) => Object.assign(withId("person", one.slug, one), { picture: null })),
    topics: topics.map((one) => withId("topic", one.slug, one)),
    series: series.map((one) => withId("series", one.slug, one)),
    funders: funders.map((one) => Object.assign(withId("funder", one.slug, one), { mark: null })),
    fundingCredits: fundingCredits.map((one) => withId("funding-credit", `${one.funder} ${one.scope}`, one)),
    donorLevels: donorLevels.map((one) => withId("donor-level", one.slug, one)),
    donors: donors.map((one) => withId("donor", one.name, one)),
    lists: lists.map((one) => withId("list", one.slug, one)),
    shows: await Promise.all(
      shows.map(async ({ feed, coverAlt, ...show }) => ({
        ...withId("show", show.slug, show),
        guid: podcastGuid(feed),
        picture: await drawCover(show.slug, show.title, coverAlt),
      })),
    ),
    recordings: entries.map((entry) => entry.slug),
  });
};

/** Writes the words, captions, poster and facts of one recording; `timeline` for one that plays. */
export const writeRecording = async (entry: Entry, timeline: Timeline | null): Promise<void> => {
  const lines = timeline === null ? pacedLines(entry) : spokenLines(timeline);
  const length = Math.round(timeline?.length ?? (lines.at(-1)?.words.at(-1)?.[2] ?? 0) + 4000);
  const base = `content/recordings/${entry.slug}`;
  mkdirSync(fileOf("content/recordings/"), { recursive: true });
  writeFileSync(fileOf(`${base}.words.jsonl`), writtenWords(lines));
  if (timeline !== null) {
    const cues = captionsOf(lines, speakerName, length);
    writeFileSync(fileOf(`${base}.vtt`), writeCaptions(cues, "vtt", { language: entry.language }));
  }
  const { kind, slug, title, summary, language, credits, posterAlt, ...rest } = entry;
  writeJson(`${base}.json`, {
    id: sampleId("recording", slug),
    kind,
    slug,
    title,
    summary,
    language,
    ...rest,
    ...(kind === "episode" ? inShow(slug, lines) : {}),
    rightsLastDay: null,
    excerptRightsLastDay: null,
    runningMilliseconds: length,
    credits: credits.map(([person, role]) => ({ id: sampleId("credit", slug, person, role), person, role })),
    watchUrl: timeline === null ? `https://watch.example.org/${slug}` : null,
    watchLabel: timeline === null ? "Watch at example.org, an address made up for the sample" : null,
    poster: await poster(slug, posterAlt),
    cut: { id: sampleId("cut", slug), label: "First cut" },
    chapters: (timeline?.scenes ?? [])
      .filter((scene) => scene.chapter !== null)
      .map((scene) => ({
        id: sampleId("chapter", slug, String(scene.chapter)),
        startMilliseconds: Math.round(scene.start),
        title: scene.chapter,
      })),
    transcript: {
      file: `${base}.words.jsonl`,
      language,
      origin: "text",
      timing: timeline === null ? "estimated" : "exact",
      checked: true,
    },
    captions:
      timeline === null ? [] : [{ kind: "captions", language, label: "English", file: `${base}.vtt` }],
    media: timeline !== null && hasMedia(slug) ? `media/${slug}/media.json` : null,
  });
};

/** Every episode of the sample is of its one show. Sound bites are whole sentences. */
const inShow = (slug: string, lines: readonly WordsLine[]) => ({
  show: shows[0].slug,
  episodeKind: "full",
  soundBites: (soundBites[slug] ?? []).map(([begins, title]) => {
    const at = lines.findIndex(({ words }) =>
      words
        .map(([text]) => text)
        .join(" ")
        .startsWith(begins),
    );
    if (at < 0) throw new Error(`${slug}: no sentence begins “${begins}”`);
    return { sentence: at + 1, title };
  }),
});

const pacedLines = (entry: Entry): WordsLine[] =>
  paceText(fileOf(`make/texts/${entry.slug}.txt`), entry.language, entry.slug.length * 7919);

const spokenLines = (timeline: Timeline): WordsLine[] =>
  timeline.sentences.map(({ turn, speaker, name, words }) => ({ turn, speaker, name, words }));

const speakerName = (line: WordsLine): string =>
  line.name ?? people.find((person) => person.slug === line.speaker)?.name ?? "";

const poster = async (slug: string, alt: string): Promise<object> => {
  const file = `media/${slug}/poster.jpg`;
  mkdirSync(fileOf(`media/${slug}/`), { recursive: true });
  const jpeg = await drawPoster(slug);
  writeFileSync(fileOf(file), jpeg);
  const { data, info } = await sharp(jpeg)
    .resize(96)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    id: sampleId("picture", slug),
    file,
    mediaType: "image/jpeg",
    width: 1600,
    height: 900,
    alt,
    credit: "Drawn by a program for the sample newsroom",
    thumbhash: Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64"),
  };
};

const writeJson = (path: string, value: unknown): void => {
  writeFileSync(fileOf(path), `${JSON.stringify(value, null, 2)}\n`);
};

/** True when the ladder of this recording was made before. */
const hasMedia = (slug: string): boolean => existsSync(fileOf(`media/${slug}/media.json`));
