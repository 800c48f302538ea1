import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { idFrom } from "../../src/kit/id.ts";
import { makeMoment } from "../../src/newsroom/moment/make-moment.ts";
import { markSoundBite } from "../../src/newsroom/podcast/mark-sound-bite.ts";
import { addNotice } from "../../src/newsroom/notice/add-notice.ts";
import { creditPerson } from "../../src/newsroom/recording/credit-person.ts";
import { editChapters } from "../../src/newsroom/recording/edit-chapters.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { ffmpegForTests } from "../support/make-media.ts";
import { episodeOf, type MadeEpisode, publishedShow } from "../support/podcast.ts";
import { byNewsroom, spoken } from "../support/recording.ts";
import type { Site } from "./pages-site.ts";

/** Seconds of the episodes' sound. */
const length = 120;
const rate = { numerator: 48_000, denominator: 1 };

const said = (many: number): string[] =>
  Array.from({ length: many }, (_, at) =>
    at % 4 === 0
      ? "Clara Voss: What did the minister say when the letter came?"
      : `Ada Marsh: He put it in the ledger, and that was sentence number ${at}.`,
  );

/** A show of two episodes that can be heard, with words, chapters, people, a sound bite and a notice. */
export const fillPodcast = async (
  db: Database,
  site: Site,
): Promise<{ show: string; first: MadeEpisode; second: MadeEpisode }> => {
  const by = byNewsroom(db);
  const show = await publishedShow(db, {
    title: "The Letter, Again",
    description: "What was left out of the film, told by those who were there.",
    links: [{ url: "https://podcasts.example.org/letter", label: "Hear it elsewhere" }],
    funding: [{ url: "https://example.org/give", label: "Give to the show" }],
  });
  const make = async (title: string, day: string, number: number): Promise<MadeEpisode> =>
    await episodeOf(db, show.id, {
      title,
      slug: title.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
      summary: "A harbour, a ministry and a letter that nobody was to read aloud.",
      season: 1,
      episodeNumber: number,
      publishedAt: new Date(`${day}T06:00:00Z`),
      sentences: spoken(...said(18)),
    });
  const first = await make("A letter in the ledger", "2026-02-01", 1);
  const second = await make("The clerk who kept it", "2026-02-08", 2);
  const sound = await soundFile();
  for (const episode of [first, second]) {
    await site.files.put(episode.fileKey, sound, "audio/x-m4a");
    await db
      .updateTable("enclosure")
      .set({ bytes: sound.length })
      .where("cut_id", "=", episode.cutId)
      .execute();
    await makePlayable(db, episode);
  }
  await site.files.put(`pictures/${show.pictureId}.jpg`, await cover(), "image/jpeg");
  const marks = ["The letter", "The clerk", "What became of it"].map((title, at) => ({
    startUnits: at * 40 * 48_000,
    title,
  }));
  must(await editChapters(by, first.cutId, { do: "set", marks }));
  must(await creditPerson(by, first.recordingId, "Clara Voss", "Host"));
  must(await creditPerson(by, first.recordingId, "Ada Marsh", "Interviewed"));
  const cut = { id: first.cutId, recordingId: first.recordingId, rate, lengthUnits: 48_000 * length };
  const moment = must(await makeMoment(by, cut, { of: "time", start: 8000, end: 14_000 }));
  must(await markSoundBite(by, { momentId: moment, title: "In the ledger" }));
  must(
    await addNotice(by, () => new Date("2026-02-03T09:00:00Z"), {
      kind: "clarification",
      on: { recordingId: first.recordingId },
      text: "The ledger is kept in the harbour office.",
    }),
  );
  return { show: show.slug, first, second };
};

/** As long as the sound is, and with a rendition, so that the pages say that it plays. */
const makePlayable = async (db: Database, { cutId, recordingId }: MadeEpisode): Promise<void> => {
  await db
    .updateTable("cut")
    .set({ length_units: 48_000 * length })
    .where("id", "=", cutId)
    .execute();
  await db
    .updateTable("recording")
    .set({ running_milliseconds: length * 1000 })
    .where("id", "=", recordingId)
    .execute();
  await db
    .insertInto("rendition")
    .values({
      id: idFrom(cutId, "sound"),
      cut_id: cutId,
      kind: "sound",
      name: "sound",
      file_key: `cuts/${cutId}/sound.mp4`,
      file_bytes: 1000,
      codecs: "mp4a.40.2",
      average_bandwidth: 64_000,
      peak_bandwidth: 64_000,
      timescale: 48_000,
      init_bytes: 100,
      segment_starts: [0],
      segment_durations: [48_000 * length],
      segment_offsets: [100],
      segment_bytes: [900],
    })
    .execute();
};

const soundFile = async (): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), "newsreel-listen-"));
  try {
    const path = join(folder, "episode.m4a");
    const tone = ["-f", "lavfi", "-i", `sine=frequency=330:duration=${length}:sample_rate=48000`];
    await ffmpegForTests([
      ...tone,
      "-c:a",
      "aac",
      "-b:a",
      "32k",
      "-movflags",
      "+faststart",
      "-f",
      "ipod",
      path,
    ]);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const cover = async (): Promise<Buffer> =>
  await sharp({ create: { width: 1600, height: 1600, channels: 3, background: "#5a3b2e" } })
    .jpeg()
    .toBuffer();

const must = <Value>(result: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!result.ok) throw new Error(String(result.problem));
  return result.value;
};
