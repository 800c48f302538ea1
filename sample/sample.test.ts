import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readCaptions } from "../src/media/captions/read.ts";
import { problemInPicture, tidyShow } from "../src/newsroom/podcast/check-show.ts";
import { sanitiseSvg } from "../src/newsroom/funder/sanitise-svg.ts";
import { podcastGuid } from "../src/newsroom/podcast/guid.ts";
import { siteSettings } from "../src/newsroom/site/setting.store.ts";
import { readSample, type ReadRecording, type Sample } from "../src/newsroom/site/sample/read-sample.ts";

const folder = import.meta.dirname;
let sample: Sample;

beforeAll(async () => {
  const read = await readSample(folder);
  if (read === null) throw new Error("sample/content/newsroom.json is missing");
  sample = read;
});

const textOf = (sentence: ReadRecording["sentences"][number]): string =>
  sentence.words.map(([text]) => text).join(" ");

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("the sample newsroom", () => {
  test("has films, interviews and words enough that lists and search are no toys", () => {
    const kinds = sample.recordings.map((recording) => recording.facts.kind);
    expect(kinds.filter((kind) => kind === "film").length).toBeGreaterThanOrEqual(6);
    expect(kinds.filter((kind) => kind === "interview").length).toBeGreaterThanOrEqual(12);
    expect(new Set(sample.recordings.map((recording) => recording.facts.language))).toEqual(
      new Set(["en", "de", "es"]),
    );
  });

  test("is at most 22 MB of media in all", () => {
    const bytes = filesBelow(join(folder, "media")).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThanOrEqual(22_000_000);
  });

  test("gives no id twice", () => {
    const { newsroom, recordings } = sample;
    const ids = [
      ...[
        newsroom.staff,
        newsroom.people,
        newsroom.topics,
        newsroom.series,
        newsroom.funders,
        newsroom.fundingCredits,
        newsroom.donorLevels,
        newsroom.donors,
        newsroom.lists,
        newsroom.shows,
        newsroom.shows.map(({ picture }) => picture),
      ].flatMap((rows: readonly { id: string }[]) => rows.map((row) => row.id)),
      ...recordings.flatMap(({ facts, media }) =>
        [{ id: facts.id }, facts.cut, facts.poster, facts.credits, facts.chapters, media?.renditions ?? []]
          .flat()
          .map((row) => row.id),
      ),
    ];
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  test("names only people, topics, series, funders and recordings that it has", () => {
    const { newsroom, recordings } = sample;
    const known = (rows: readonly { slug: string }[]): Set<string> => new Set(rows.map((row) => row.slug));
    const [people, topics, series, funders] = [
      newsroom.people,
      newsroom.topics,
      newsroom.series,
      newsroom.funders,
    ].map(known);
    const slugs = new Set(newsroom.recordings);
    const missing = (there: Set<string> | undefined, used: readonly (string | null)[]): (string | null)[] =>
      used.filter((one) => one !== null && there?.has(one) !== true);
    const all = recordings.map(({ facts }) => facts);
    const unknown = [
      ...missing(
        people,
        all.flatMap((facts) => facts.credits.map((credit) => credit.person)),
      ),
      ...missing(
        people,
        recordings.flatMap(({ sentences }) => sentences.map((sentence) => sentence.speaker)),
      ),
      ...missing(
        topics,
        all.flatMap((facts) => facts.topics),
      ),
      ...missing(
        series,
        all.map((facts) => facts.series),
      ),
      ...missing(
        slugs,
        all.map((facts) => facts.madeFor),
      ),
      ...missing(
        funders,
        newsroom.fundingCredits.map((credit) => credit.funder),
      ),
    ];
    expect(unknown).toEqual([]);
  });

  test("names only people whom somebody hears or who made something", () => {
    const used = new Set(
      sample.recordings.flatMap(({ facts, sentences }) => [
        ...facts.credits.map((credit) => credit.person),
        ...sentences.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])),
      ]),
    );
    for (const file of filesBelow(join(folder, "stories")).filter((name) => name.endsWith(".md")))
      for (const [, slug = ""] of readFileSync(file, "utf8").matchAll(/^ {2}- person: (.+)$/gm))
        used.add(slug);
    expect(sample.newsroom.people.map((person) => person.slug).filter((slug) => !used.has(slug))).toEqual([]);
  });
});

describe("words", () => {
  test("stand in order, each after the last, and end before the recording does", () => {
    for (const { facts, sentences } of sample.recordings) {
      let last = 0;
      for (const [text, start, end] of sentences.flatMap((sentence) => sentence.words)) {
        expect(start, `${facts.slug}: ${text}`).toBeGreaterThanOrEqual(last);
        expect(end, `${facts.slug}: ${text}`).toBeGreaterThan(start);
        last = start;
      }
      expect(facts.runningMilliseconds).toBeGreaterThan(sentences.at(-1)?.words.at(-1)?.[2] ?? 0);
    }
  });

  test("what a film takes from an interview made for it stands there word for word", () => {
    let taken = 0;
    for (const film of sample.recordings) {
      for (const interview of sample.recordings.filter(({ facts }) => facts.madeFor === film.facts.slug)) {
        const guest = interview.facts.credits.find((credit) => credit.role === "Interviewed")?.person;
        const said = new Set(interview.sentences.map(textOf));
        const used = film.sentences.filter((sentence) => sentence.speaker === guest).map(textOf);
        expect(used.filter((text) => !said.has(text))).toEqual([]);
        taken += used.length;
      }
    }
    expect(taken).toBeGreaterThanOrEqual(15);
  });

  test("what the film gives as words of the flight stands in NASA's transcript", () => {
    const record = readFileSync(join(folder, "make/record/mercury-atlas-6.txt"), "utf8").replaceAll(
      /\s+/g,
      " ",
    );
    const film = sample.recordings.find(({ facts }) => facts.slug === "the-lights-left-on");
    const flight = film?.sentences.filter(
      ({ speaker, name }) => speaker === "john-glenn" || speaker === "gordon-cooper" || name !== null,
    );
    expect(flight?.length).toBeGreaterThanOrEqual(20);
    const missing = flight?.map(textOf).filter((text) => !record.includes(text.replace(/\.$/, "")));
    expect(missing).toEqual([]);
  });
});

describe("what plays", () => {
  const played = (): ReadRecording[] => sample.recordings.filter(({ media }) => media !== null);

  test("a film of three to five minutes, two interviews of two to four, and episodes of about one", () => {
    const minutes = Object.fromEntries(
      played().map(({ facts }) => [facts.slug, facts.runningMilliseconds / 60_000]),
    );
    expect(Object.keys(minutes).sort()).toEqual([
      "a-lamp-left-on",
      "seven-minutes-at-muchea",
      "the-finger-on-the-line",
      "the-lights-left-on",
      "three-dots-on-a-page",
      "with-charity-for-all",
    ]);
    expect(minutes["the-lights-left-on"]).toBeGreaterThan(3);
    expect(minutes["the-lights-left-on"]).toBeLessThan(5);
    for (const slug of ["seven-minutes-at-muchea", "the-finger-on-the-line"]) {
      expect(minutes[slug]).toBeGreaterThan(2);
      expect(minutes[slug]).toBeLessThan(4);
    }
  });

  test("captions say what the transcript says, in order and within the running time", () => {
    for (const { facts, sentences, captions } of played()) {
      const read = readCaptions(captions[0] ?? new Uint8Array(), facts.captions[0]?.file ?? "");
      if (!read.ok) throw new Error(read.problem);
      expect(read.value.problems).toEqual([]);
      const { cues } = read.value;
      expect(cues.map((cue) => cue.text.replaceAll("\n", " ")).join(" ")).toBe(
        sentences.map(textOf).join(" "),
      );
      for (const [place, cue] of cues.entries()) {
        expect(cue.start).toBeGreaterThanOrEqual(cues[place - 1]?.end ?? 0);
        expect(cue.end).toBeGreaterThan(cue.start);
        expect(cue.end).toBeLessThanOrEqual(facts.runningMilliseconds);
      }
    }
  });

  test("renditions are whole: every segment lies in its file, none is missing, picture and sound end together", () => {
    for (const { facts, media } of played()) {
      for (const rendition of media?.renditions ?? []) {
        expect(statSync(join(folder, rendition.file)).size).toBe(rendition.fileBytes);
        const { segmentStarts, segmentDurations, segmentOffsets, segmentBytes, timescale } = rendition;
        const gaps = segmentStarts
          .slice(1)
          .map((start, place) => start - (segmentStarts[place] ?? 0) - (segmentDurations[place] ?? 0));
        // A sound encoder's delay makes the first segment up to a millisecond longer than its place.
        expect(Math.max(0, ...gaps.map(Math.abs))).toBeLessThanOrEqual(timescale / 1000);
        const lastBytes = segmentOffsets.map((offset, place) => offset + (segmentBytes[place] ?? 0));
        expect(Math.max(...lastBytes)).toBeLessThanOrEqual(rendition.fileBytes);
        const seconds = ((segmentStarts.at(-1) ?? 0) + (segmentDurations.at(-1) ?? 0)) / timescale;
        expect(Math.abs(seconds - facts.runningMilliseconds / 1000)).toBeLessThan(0.06);
      }
    }
  });

  test("every file that it names is there", () => {
    const facts = sample.recordings.map((recording) => recording.facts);
    const media = sample.recordings.flatMap((recording) => recording.media ?? []);
    const named = [
      ...facts.map((each) => each.poster.file),
      ...facts.map((each) => each.transcript.file),
      ...facts.flatMap((each) => each.captions.map((track) => track.file)),
      ...media.flatMap((each) => each.renditions.map((rendition) => rendition.file)),
      ...media.map((each) => each.peaks),
      ...media.map((each) => each.enclosure?.file),
      ...sample.newsroom.shows.map(({ picture }) => picture.file),
      ...media.map((each) => each.storyboard?.file),
    ];
    expect(
      named.filter((file) => file !== null && file !== undefined && !existsSync(join(folder, file))),
    ).toEqual([]);
  });

  test("an episode that plays is of a show, and has its file for listeners, chapters and a sound bite", () => {
    const shows = new Set(sample.newsroom.shows.map(({ slug }) => slug));
    const episodes = played().filter(({ facts }) => facts.kind === "episode");
    expect(episodes).toHaveLength(3);
    for (const { facts, media, sentences } of episodes) {
      expect(shows).toContain(facts.show);
      expect(statSync(join(folder, media?.enclosure?.file ?? "")).size).toBe(media?.enclosure?.bytes);
      expect(facts.chapters.length).toBeGreaterThanOrEqual(3);
      expect(facts.soundBites.length).toBeGreaterThanOrEqual(1);
      for (const { sentence } of facts.soundBites) expect(sentence).toBeLessThanOrEqual(sentences.length);
      expect(facts.runningMilliseconds).toBeGreaterThan(45_000);
      expect(facts.runningMilliseconds).toBeLessThan(120_000);
    }
  });

  test("every setting is one that staff could have made", () => {
    const wrong = Object.entries(sample.newsroom.settings).filter(
      ([name, value]) => !siteSettings[name as keyof typeof siteSettings].schema.safeParse(value).success,
    );
    expect(wrong).toEqual([]);
  });

  test("its fund has donors at every level, named and not, and its newsletters say what comes", () => {
    const { donorLevels, donors, lists, settings } = sample.newsroom;
    const used = new Set(donors.map(({ level }) => level));
    expect([...used].toSorted()).toEqual(donorLevels.map(({ slug }) => slug).toSorted());
    expect(new Set(donors.map(({ isAnonymous }) => isAnonymous)).size).toBe(2);
    expect(settings["fund.text"]).toMatch("invented");
    expect(lists.length).toBeGreaterThanOrEqual(3);
    expect(lists.filter(({ description }) => description === "")).toEqual([]);
  });

  test("the funders' marks are drawings that the newsroom would take", () => {
    const marks = [...sample.drawings.values()].map((text) => sanitiseSvg(text));
    expect(marks.map(({ ok }) => ok)).toEqual(sample.newsroom.funders.map(() => true));
  });

  test("a show is as directories of podcasts ask for it", () => {
    for (const { categories, picture, guid } of sample.newsroom.shows) {
      expect(tidyShow({ categories })).toMatchObject({ ok: true });
      expect(problemInPicture(picture)).toBeNull();
      expect(guid).toBe(podcastGuid("long-record.example.org/podcast/the-record-read-aloud/feed.rss"));
    }
  });

  test("what a guest or the record says in an episode stands word for word where it was said first", () => {
    const first: Readonly<Record<string, string>> = {
      "a-lamp-left-on": "seven-minutes-at-muchea",
      "three-dots-on-a-page": "the-finger-on-the-line",
      "with-charity-for-all": "with-malice-toward-none",
    };
    let taken = 0;
    for (const [slug, from] of Object.entries(first)) {
      const find = (name: string) =>
        sample.recordings.find(({ facts }) => facts.slug === name)?.sentences ?? [];
      const said = new Set(find(from).map(textOf));
      const quoted = find(slug).filter(({ speaker }) => speaker !== "nora-quill" && speaker !== "clara-voss");
      expect(quoted.map(textOf).filter((text) => !said.has(text))).toEqual([]);
      taken += quoted.length;
    }
    expect(taken).toBeGreaterThanOrEqual(12);
  });
});
