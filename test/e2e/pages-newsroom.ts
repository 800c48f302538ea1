import { idFrom } from "../../src/kit/id.ts";
import { type Database, json } from "../../src/platform/database/database.ts";
import { type Work, works } from "./pages-works.ts";

/** Ids of what the small newsroom has, for tests that ask for them. */
export const idOf = (name: string): string => idFrom("pages", name);

/** Fills an empty database with a small newsroom of every state that a page can show. The media are rows alone. */
export const fillNewsroom = async (db: Database, made: readonly Work[] = works): Promise<void> => {
  await insertFacts(db);
  for (const [place, work] of made.entries()) await insertWork(db, work, place);
  const [film, interview] = made;
  if (film && interview && made === works) await insertSharedPassage(db);
};

const insertFacts = async (db: Database): Promise<void> => {
  await db
    .insertInto("setting")
    .values([
      { name: "site.name", value: json("Newsreel") },
      { name: "site.about", value: json("A newsroom that films at length and shows its evidence.") },
    ])
    .execute();
  await db
    .insertInto("topic")
    .values([
      {
        id: idOf("the-sea"),
        slug: "the-sea",
        name: "The sea",
        summary: "Ships, harbours and those who keep them.",
      },
      { id: idOf("government"), slug: "government", name: "Government" },
    ])
    .execute();
  await db
    .insertInto("person")
    .values([
      {
        id: idOf("ada"),
        slug: "ada-marsh",
        name: "Ada Marsh",
        sort_name: "Marsh, Ada",
        role: "Harbour clerk",
      },
      {
        id: idOf("ines"),
        slug: "ines-vidal",
        name: "Inês Vidal",
        sort_name: "Vidal, Inês",
        role: "Director",
      },
    ])
    .execute();
  await db
    .insertInto("funder")
    .values({ id: idOf("fund"), slug: "fund", name: "the Lantern Fund", url: "https://example.org/lantern" })
    .execute();
  await db
    .insertInto("funding_credit")
    .values({
      id: idOf("credit"),
      funder_id: idOf("fund"),
      scope: "site",
      wording: "Support for our films is provided by the Lantern Fund.",
      first_day: "2020-01-01",
    })
    .execute();
};

const insertWork = async (db: Database, work: Work, place: number): Promise<void> => {
  const id = idOf(work.slug);
  const picture = idOf(`picture ${work.slug}`);
  await db
    .insertInto("picture")
    .values({
      id: picture,
      file_key: `pictures/${place}.jpg`,
      media_type: "image/jpeg",
      width: 1600,
      height: 900,
      alt: `A still of ${work.title}`,
    })
    .execute();
  await db
    .insertInto("recording")
    .values({
      id,
      kind: work.kind,
      slug: work.slug,
      title: work.title,
      summary: work.summary,
      language: work.language ?? "en",
      state: work.state ?? "published",
      broadcast_on: work.broadcast ?? null,
      recorded_on: work.recorded ?? null,
      published_at: "2026-03-09T20:00:00Z",
      running_milliseconds: work.minutes * 60_000,
      made_for_id: work.madeFor ? idOf(work.madeFor) : null,
      rights_last_day: work.rightsLastDay ?? null,
      excerpt_rights_last_day: work.excerptRightsLastDay ?? null,
      watch_url: work.watch ?? null,
      watch_label: work.watch ? "Watch at the station's own site" : null,
      poster_picture_id: picture,
      production_note: work.note ?? "",
      sources: json([{ label: "The harbour's log book", url: "https://example.org/log" }]),
    })
    .execute();
  if ((work.state ?? "published") === "published") {
    await db
      .insertInto("address")
      .values({ path: `/${work.kind}/${work.slug}`, recording_id: id })
      .execute();
  }
  for (const topic of work.topics ?? []) {
    await db
      .insertInto("recording_topic")
      .values({ recording_id: id, topic_id: idOf(topic) })
      .execute();
  }
  await db
    .insertInto("credit")
    .values({
      id: idOf(`credit ${work.slug}`),
      recording_id: id,
      person_id: idOf("ines"),
      role: "Directed by",
    })
    .execute();
  await insertCut(db, work);
};

const insertCut = async (db: Database, work: Work): Promise<void> => {
  const cut = idOf(`cut ${work.slug}`);
  const film = work.media === "picture";
  await db
    .insertInto("cut")
    .values({
      id: cut,
      recording_id: idOf(work.slug),
      state: work.media === "working" ? "working" : "ready",
      rate_numerator: film ? 24 : 1000,
      length_units: work.minutes * 60 * (film ? 24 : 1000),
      width: film ? 1920 : null,
      height: film ? 1080 : null,
      poster_picture_id: idOf(`picture ${work.slug}`),
    })
    .execute();
  if (work.media === "working") return;
  await db.updateTable("recording").set({ current_cut_id: cut }).where("id", "=", idOf(work.slug)).execute();
  if (work.media === "picture") await insertRendition(db, cut, "video", "v360");
  if (work.media !== "none") await insertRendition(db, cut, "sound", "audio");
  if (film) await insertTracks(db, cut, work);
  if (work.speech) await insertSpeech(db, cut, work, work.speech);
};

const insertRendition = async (db: Database, cut: string, kind: string, name: string): Promise<void> => {
  await db
    .insertInto("rendition")
    .values({
      id: idOf(`${cut} ${name}`),
      cut_id: cut,
      kind,
      name,
      file_key: `cuts/${cut}/${name}.mp4`,
      file_bytes: 1000,
      codecs: kind === "video" ? "avc1.64001e" : "mp4a.40.2",
      width: kind === "video" ? 640 : null,
      height: kind === "video" ? 360 : null,
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

const insertTracks = async (db: Database, cut: string, work: Work): Promise<void> => {
  await db
    .insertInto("caption_track")
    .values({
      id: idOf(`captions ${cut}`),
      cut_id: cut,
      kind: "captions",
      language: "en",
      label: "English",
      version: 1,
      cues: json([]),
      source_format: "vtt",
    })
    .execute();
  const titles = ["The ninth of March", "A promise", "The ledger", "What was left", "Afterwards"];
  for (const [place, title] of titles.entries()) {
    await db
      .insertInto("chapter")
      .values({
        id: idOf(`chapter ${cut} ${place}`),
        cut_id: cut,
        start_units: Math.floor((place * work.minutes * 60 * 24) / 5),
        title,
      })
      .execute();
  }
};

const insertSpeech = async (
  db: Database,
  cut: string,
  work: Work,
  speech: readonly string[],
): Promise<void> => {
  const language = work.language ?? "en";
  await db.insertInto("transcript").values({ cut_id: cut, version: 1, language, origin: "text" }).execute();
  const rows = sentenceRows(cut, work, speech);
  for (let from = 0; from < rows.length; from += 200) {
    await db
      .insertInto("sentence")
      .values(rows.slice(from, from + 200))
      .execute();
  }
  await db
    .updateTable("recording")
    .set({ next_sentence: rows.length + 1 })
    .where("id", "=", idOf(work.slug))
    .execute();
};

/** 400 ms a word, with half a second between sentences. */
const sentenceRows = (cut: string, work: Work, speech: readonly string[]) => {
  let [time, turn, word, speaker] = [1000, 0, 1, "NARRATOR"];
  return speech.map((line, place) => {
    const [, name, text = line] = /^([\p{Lu} ]+): (.*)$/u.exec(line) ?? [];
    if (name !== undefined || place === 0) {
      turn += 1;
      speaker = name ?? speaker;
    }
    const texts = text.split(" ");
    const numbers = texts.map((_, at) => word + at);
    const starts = texts.map((_, at) => time + at * 400);
    const row = {
      cut_id: cut,
      recording_id: idOf(work.slug),
      number: place + 1,
      from_version: 1,
      place: place + 1,
      turn,
      speaker_id: speaker === "ADA MARSH" ? idOf("ada") : null,
      speaker_name:
        speaker === "NARRATOR"
          ? "Narrator"
          : speaker.replaceAll(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase()),
      language: work.language ?? "en",
      start_milliseconds: time,
      end_milliseconds: time + texts.length * 400,
      text,
      word_numbers: numbers,
      word_texts: texts,
      word_starts: starts,
      word_ends: starts.map((start) => start + 400),
      word_flags: texts.map(() => 1),
    };
    time += texts.length * 400 + 500;
    word += texts.length;
    return row;
  });
};

/** Sentences 4 to 6 of the film are 2 to 4 of the interview. */
const insertSharedPassage = async (db: Database): Promise<void> => {
  await db
    .insertInto("shared_passage")
    .values({
      id: idOf("passage"),
      cut_id: idOf("cut the-harbour-letter"),
      first_sentence: 4,
      last_sentence: 6,
      start_milliseconds: 15_000,
      end_milliseconds: 30_000,
      other_cut_id: idOf("cut ada-marsh"),
      other_first_sentence: 2,
      other_last_sentence: 4,
      other_start_milliseconds: 3000,
      other_end_milliseconds: 18_000,
      words: 31,
    })
    .execute();
};
