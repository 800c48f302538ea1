import { addFunder } from "../../src/newsroom/funder/add-funder.ts";
import { addFundingCredit } from "../../src/newsroom/funder/credit-funder.ts";
import { makeMoment } from "../../src/newsroom/moment/make-moment.ts";
import { findMoment } from "../../src/newsroom/moment/moment.store.ts";
import { withdrawMoment } from "../../src/newsroom/moment/withdraw-moment.ts";
import { addNotice } from "../../src/newsroom/notice/add-notice.ts";
import { creditPerson } from "../../src/newsroom/recording/credit-person.ts";
import { editChapters } from "../../src/newsroom/recording/edit-chapters.ts";
import { publishRecording } from "../../src/newsroom/recording/publish-recording.ts";
import { updateRecording, type RecordingPatch } from "../../src/newsroom/recording/update-recording.ts";
import { withdrawRecording } from "../../src/newsroom/recording/withdraw-recording.ts";
import { addSeries } from "../../src/newsroom/series/add-series.ts";
import { changeSiteSetting } from "../../src/newsroom/site/change-settings.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { withdrawStory } from "../../src/newsroom/story/withdraw-story.ts";
import { addCaptions } from "../../src/newsroom/transcript/add-captions.ts";
import { compareTranscript } from "../../src/newsroom/transcript/compare-transcript.ts";
import { correctTranscript } from "../../src/newsroom/transcript/correct-transcript.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { publishedStory } from "../support/story.ts";
import { editPerson } from "../../src/newsroom/person/edit-person.ts";
import { addTopic } from "../../src/newsroom/topic/add-topic.ts";
import { editTopic, moveTopic } from "../../src/newsroom/topic/edit-topic.ts";
import { featureWorks } from "../../src/newsroom/topic/feature-works.ts";
import { idOf } from "./pages-newsroom.ts";

/** Something that staff or a job can do to the newsroom of pages-newsroom.ts. */
export interface Change {
  readonly what: string;
  readonly make: (by: By, moments: readonly string[]) => Promise<unknown>;
  /** Some of the pages that show it. */
  readonly shows: readonly string[];
  /** Pages that it does not touch, and which are not made anew. */
  readonly leaves: readonly string[];
}

const at = (): Date => new Date("2026-11-22T12:00:00Z");
const film = "/film/the-harbour-letter";
const interview = "/interview/ada-marsh";
const station = "/film/winter-station";

/** A page of words: it shows nothing of other works but the film that its own was made for. */
const moreWords = "/film/what-the-ledger-said/transcript";

const update =
  (slug: string, patch: RecordingPatch): Change["make"] =>
  async (by) =>
    await updateRecording(by, idOf(slug), patch);

const say =
  (slug: string, sentence: number, text: string): Change["make"] =>
  async (by) => {
    const cut = idOf(`cut ${slug}`);
    const words = await by.db
      .selectFrom("sentence")
      .select(["word_numbers", "until_version"])
      .where("cut_id", "=", cut)
      .where("number", "=", sentence)
      .where("until_version", "is", null)
      .executeTakeFirstOrThrow();
    const first = words.word_numbers[0] ?? 0;
    const last = text.includes(" ") ? words.word_numbers.at(-1) : first;
    return await correctTranscript(by, cut, await versionOf(by.db, cut), [
      { do: "replace-words", first, last: last ?? first, text },
    ]);
  };

const versionOf = async (db: Database, cutId: string): Promise<number> => {
  const { version } = await db
    .selectFrom("transcript")
    .select((of) => of.fn.max("version").as("version"))
    .where("cut_id", "=", cutId)
    .executeTakeFirstOrThrow();
  return version;
};

/** The middle of a moment, in milliseconds of its cut. */
const spanOf = async (db: Database, momentId: string): Promise<{ start: number; end: number }> => {
  const moment = await findMoment(db, momentId);
  if (moment === null) throw new Error(`There is no moment ${momentId}.`);
  const { start, end } = moment;
  return { start: start + (end - start) / 4, end: end - (end - start) / 4 };
};

/** In this order, each on what those before it left. */
export const changes: readonly Change[] = [
  {
    what: "a film's title",
    make: update("the-harbour-letter", { title: "The Harbour Letters" }),
    shows: [film, "/films", "/", "/topic/the-sea", interview, `${film}/transcript`, `/embed${film}`],
    leaves: ["/interviews", moreWords],
  },
  {
    what: "an interview's summary",
    make: update("ada-marsh", { summary: "She kept a copy." }),
    shows: [interview, "/interviews", film],
    leaves: ["/films", "/topic/government", moreWords],
  },
  {
    what: "a film's topics",
    make: update("winter-station", { topicIds: [idOf("government")] }),
    shows: [station, "/topic/the-sea", "/topic/government"],
    leaves: ["/interviews", moreWords],
  },
  {
    what: "which film an interview was made for",
    make: update("tomas-rey", { madeForId: idOf("winter-station") }),
    shows: [film, station, "/interview/tomas-rey"],
    leaves: ["/films", "/topic/government", moreWords],
  },
  {
    what: "the end of a film's rights",
    make: update("the-harbour-letter", {
      rightsLastDay: "2026-11-21",
      excerptRightsLastDay: "2026-11-21",
    }),
    shows: [film, `${film}/transcript/5`, `/embed${film}`],
    leaves: ["/interviews"],
  },
  {
    what: "rights that are there again",
    make: update("the-harbour-letter", { rightsLastDay: null, excerptRightsLastDay: null }),
    shows: [film],
    leaves: ["/interviews"],
  },
  {
    what: "a credit",
    make: async (by) => await creditPerson(by, idOf("winter-station"), "Nora Quist", "Edited by"),
    shows: [station],
    leaves: [film, "/films", "/"],
  },
  {
    what: "a chapter",
    make: async (by) =>
      await editChapters(by, idOf("cut the-harbour-letter"), {
        do: "add",
        mark: { startUnits: 4800, title: "The window" },
      }),
    shows: [film],
    leaves: [station, "/films", "/search"],
  },
  {
    what: "a corrected word",
    make: say("the-harbour-letter", 5, "We"),
    shows: [film, `${film}/transcript`, `${film}/transcript/5`, "/person/ada-marsh"],
    leaves: [station, "/films", "/", "/topic/the-sea", "/topics", "/search"],
  },
  {
    what: "a passage that stands in another work no more",
    make: async (by) => {
      for (const sentence of [2, 3, 4])
        await say("ada-marsh", sentence, "Something quite different.")(by, []);
      await compareTranscript(by.db, idOf("cut ada-marsh"));
      return { ok: true };
    },
    shows: [interview, film],
    leaves: [station, "/films", "/"],
  },
  {
    what: "captions",
    make: async (by) =>
      await addCaptions(by, {
        cutId: idOf("cut the-harbour-letter"),
        kind: "subtitles",
        language: "pt",
        cues: [],
        sourceFormat: "vtt",
      }),
    shows: [`${film}/transcript`],
    leaves: [station, "/films"],
  },
  {
    what: "a draft that is published",
    make: async (by) => await publishRecording(by, at, idOf("sealed")),
    shows: ["/film/sealed", "/films", "/", "/topic/government"],
    leaves: ["/interviews", "/topic/the-sea", moreWords],
  },
  {
    what: "a published film that is withdrawn",
    make: async (by) => await withdrawRecording(by, idOf("sealed"), "a test"),
    shows: ["/film/sealed", "/films", "/", "/topic/government"],
    leaves: ["/interviews", "/topic/the-sea", moreWords],
  },
  {
    what: "an interview that is withdrawn",
    make: async (by) => await withdrawRecording(by, idOf("ada-marsh"), "a test"),
    shows: [interview, "/interviews", film],
    leaves: ["/films", "/topic/government"],
  },
  {
    what: "a correction of a stretch of a film",
    make: async (by, [moment = ""]) =>
      await addNotice(by, at, {
        kind: "correction",
        on: { recordingId: idOf("the-harbour-letter"), span: await spanOf(by.db, moment) },
        wasWrong: "The letter was sent in May.",
        text: "The letter was sent in March.",
      }),
    shows: [
      film,
      `${film}/transcript/5`,
      `/embed${film}`,
      "moment",
      "embed",
      "/story/harbour-heard",
      "/corrections",
    ],
    leaves: [station, "/films", "/topic/government", "/story/harbour-opens", moreWords],
  },
  {
    what: "a moment that is withdrawn",
    make: async (by, [moment = ""]) => await withdrawMoment(by, at, moment, "a test"),
    shows: ["moment", "embed", film, "/story/harbour-heard"],
    leaves: [`${film}/transcript`, "/films", "/story/harbour-opens"],
  },
  {
    what: "a moment that is made",
    make: async (by) =>
      await makeMoment(
        by,
        {
          id: idOf("cut the-harbour-letter"),
          recordingId: idOf("the-harbour-letter"),
          rate: { numerator: 24, denominator: 1 },
          lengthUnits: 112 * 60 * 24,
        },
        { of: "sentences", first: 9, last: 10 },
      ),
    shows: [],
    leaves: [film, "/films", "/"],
  },
  {
    what: "another story that is published",
    make: async (by) => {
      await publishedStory(
        by.db,
        { headline: "The harbour closes", topics: [idOf("government")] },
        "harbour-closes",
      );
      return { ok: true };
    },
    shows: ["/stories", "/", "/topic/government"],
    leaves: [film, station, "/films", "/topic/the-sea", "/story/harbour-opens", "/corrections"],
  },
  {
    what: "a notice on a film",
    make: async (by) =>
      await addNotice(by, at, {
        kind: "update",
        on: { recordingId: idOf("the-harbour-letter") },
        text: "The harbour is open again.",
      }),
    shows: [film, "/corrections"],
    leaves: [station, "/films", "/topic/government"],
  },
  {
    what: "a story that is withdrawn",
    make: async (by) => {
      const { id } = await by.db
        .selectFrom("story")
        .select("id")
        .where("slug", "=", "harbour-opens")
        .executeTakeFirstOrThrow();
      return await withdrawStory(by, at, { storyId: id, reason: "a test" });
    },
    shows: ["/stories", "/", "/topic/the-sea", "/story/harbour-opens"],
    leaves: ["/films", "/topic/government", "/corrections", moreWords],
  },
  {
    what: "a topic's name",
    make: async (by) => await editTopic(by, idOf("government"), { name: "Those who govern" }),
    shows: ["/topics", "/topic/government", film],
    leaves: ["/person/ada-marsh", "/series"],
  },
  {
    what: "a topic that moves under another",
    make: async (by) => await moveTopic(by, idOf("government"), { under: "the-sea" }),
    shows: ["/topics", "/topic/the-sea", "/topic/government", "/films?topic=the-sea"],
    leaves: ["/person/ada-marsh", "/series"],
  },
  {
    what: "what stands first on a topic",
    make: async (by) => await featureWorks(by, idOf("the-sea"), [idOf("winter-station")]),
    shows: ["/topic/the-sea"],
    leaves: ["/films", "/person/ines-vidal"],
  },
  {
    what: "what is told of a person",
    make: async (by) => await editPerson(by, idOf("ada"), { role: "Keeper of the log" }),
    shows: ["/person/ada-marsh"],
    leaves: ["/films", "/topics", "/person/ines-vidal"],
  },
  {
    what: "a funder of the site",
    make: async (by) => {
      await addFunder(by, { name: "the Beacon Trust" });
      return await addFundingCredit(by, () => new Date(), {
        funder: "the-beacon-trust",
        wording: "And by the Beacon Trust.",
        scope: { kind: "site" },
        firstDay: "2026-01-01",
      });
    },
    shows: ["/", film, "/search"],
    leaves: [],
  },
  {
    what: "a series",
    make: async (by) => {
      const series = await addSeries(by, { title: "Harbours" });
      return series.ok ? await update("winter-station", { seriesId: series.value.id })(by, []) : series;
    },
    shows: [station, "/series"],
    leaves: ["/interviews", moreWords],
  },
  {
    what: "a topic that nothing is on",
    make: async (by) => await addTopic(by, { name: "Ice" }),
    shows: [],
    leaves: [film, moreWords],
  },
  {
    what: "the first work on a topic",
    make: async (by) => {
      const { id } = await by.db
        .selectFrom("topic")
        .select("id")
        .where("slug", "=", "ice")
        .executeTakeFirstOrThrow();
      return await update("winter-station", { topicIds: [idOf("government"), id] })(by, []);
    },
    shows: [station, "/topics", "/search"],
    leaves: ["/interviews", moreWords],
  },
  {
    what: "the site's name",
    make: async (by) => await changeSiteSetting(by, "site.name", "The Lamp"),
    shows: ["/", film, "/search", `/embed${film}`],
    leaves: [],
  },
];

export const byNewsroom = (db: Database): By => ({ db, actor: newsroomItself, via: "test" });
