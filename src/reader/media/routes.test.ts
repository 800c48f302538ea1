import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords } from "../../../test/support/recording.ts";
import { newId } from "../../kit/id.ts";
import { keepMoment } from "../../newsroom/moment/make-moment.ts";
import { keepCaptions } from "../../newsroom/recording/caption-track.store.ts";
import { diskFiles } from "../../platform/files/disk.ts";
import { mediaRoutes } from "./routes.ts";

const rate = { numerator: 24, denominator: 1 };
const today = new Date("2026-03-10T12:00:00Z");

let database: Awaited<ReturnType<typeof testDatabase>>;
let folder: string;
let files: ReturnType<typeof diskFiles>;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-media-"));
  files = diskFiles(folder);
});

afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

const site = () =>
  mediaRoutes({
    db: database.db,
    files,
    clock: () => today,
    secret: "a secret of forty characters for the tests",
  });
const ask = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
  await site().request(path, { headers, method });

/** Ten segments of four seconds: a head of 100 bytes, then 1000 bytes each; each byte tells its segment. */
const content = Buffer.concat([
  Buffer.alloc(100, 255),
  ...Array.from({ length: 10 }, (_, at) => Buffer.alloc(1000, at)),
]);

const filmWithMedia = async (told: Parameters<typeof recordingWithWords>[2] = {}) => {
  const film = await recordingWithWords(database.db, [], { rate, ...told });
  const rendition = {
    cut_id: film.cutId,
    timescale: 24,
    init_bytes: 100,
    average_bandwidth: 1000,
    peak_bandwidth: 2000,
    file_bytes: content.length,
  };
  const segments = {
    segment_starts: Array.from({ length: 10 }, (_, at) => at * 96),
    segment_durations: Array.from({ length: 10 }, () => 96),
    segment_offsets: Array.from({ length: 10 }, (_, at) => 100 + at * 1000),
    segment_bytes: Array.from({ length: 10 }, () => 1000),
  };
  for (const [name, kind, codecs] of [
    ["v360", "video", "avc1.64001e"],
    ["sound", "sound", "mp4a.40.2"],
  ] as const) {
    const key = `cuts/${film.cutId}/${name}.mp4`;
    await files.put(key, content, "video/mp4");
    const size = kind === "video" ? { width: 640, height: 360 } : {};
    await database.db
      .insertInto("rendition")
      .values({ id: newId(), kind, name, file_key: key, codecs, ...size, ...rendition, ...segments })
      .execute();
  }
  const cues = [
    { start: 0, end: 9000, text: "Before and in." },
    { start: 9000, end: 30_000, text: "In and after." },
  ];
  await database.db.transaction().execute((trx) =>
    keepCaptions(trx, {
      cutId: film.cutId,
      kind: "captions",
      language: "en",
      label: "English",
      cues,
      sourceFormat: "vtt",
      madeBy: null,
    }),
  );
  return film;
};

const momentOf = async (
  film: { cutId: string; recordingId: string },
  startUnits: number,
  endUnits: number,
) => {
  const span = { startUnits, endUnits, firstWord: null, lastWord: null, text: "" };
  const made = await keepMoment(
    byNewsroom(database.db),
    { id: film.cutId, recordingId: film.recordingId, rate },
    span,
  );
  if (!made.ok) throw new Error(made.problem);
  return made.value;
};

const addresses = (playlist: string) =>
  playlist.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

describe("media of a published film", () => {
  test("leads from the master list to playlists, sound and captions", async () => {
    const { cutId } = await filmWithMedia();
    const master = await (await ask(`/media/${cutId}/master.m3u8`)).text();
    expect(addresses(master)).toEqual(["v360.m3u8"]);
    expect(master).toContain('URI="sound.m3u8"');
    expect(master).toContain('URI="captions.en.m3u8"');
    const playlist = await ask(`/media/${cutId}/v360.m3u8`);
    expect(playlist.headers.get("content-type")).toBe("application/vnd.apple.mpegurl");
    expect(addresses(await playlist.text())).toEqual(Array.from({ length: 10 }, () => "v360.mp4"));
    expect(addresses(await (await ask(`/media/${cutId}/captions.en.m3u8`)).text())).toEqual([
      "captions.en.vtt",
    ]);
    expect(await (await ask(`/media/${cutId}/captions.en.vtt`)).text()).toContain(
      "00:00:00.000 --> 00:00:09.000",
    );
  });

  test("answers ranges with exactly these bytes", async () => {
    const { cutId } = await filmWithMedia();
    const part = await ask(`/media/${cutId}/v360.mp4`, { range: "bytes=1100-2099" });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 1100-2099/${content.length}`);
    expect(part.headers.get("content-length")).toBe("1000");
    expect(part.headers.get("content-type")).toBe("video/mp4");
    expect(Buffer.from(await part.arrayBuffer())).toEqual(Buffer.alloc(1000, 1));
    const whole = await ask(`/media/${cutId}/sound.mp4`);
    expect([whole.status, whole.headers.get("content-type"), whole.headers.get("accept-ranges")]).toEqual([
      200,
      "audio/mp4",
      "bytes",
    ]);
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(content);
    const beyond = await ask(`/media/${cutId}/v360.mp4`, { range: "bytes=99999-" });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${content.length}`]);
  });

  test("answers HEAD as GET without a body, and known tags with 304", async () => {
    const { cutId } = await filmWithMedia();
    const head = await ask(`/media/${cutId}/v360.mp4`, {}, "HEAD");
    expect([head.status, head.headers.get("content-length"), (await head.arrayBuffer()).byteLength]).toEqual([
      200,
      String(content.length),
      0,
    ]);
    const tag = head.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[^"]+"$/);
    expect((await ask(`/media/${cutId}/v360.mp4`, { "if-none-match": `"x", ${tag}` })).status).toBe(304);
    expect((await ask(`/media/${cutId}/v360.mp4`, { range: "bytes=0-9", "if-range": tag })).status).toBe(206);
    expect(
      (await ask(`/media/${cutId}/v360.mp4`, { range: "bytes=0-9", "if-range": '"other"' })).status,
    ).toBe(200);
    const list = await ask(`/media/${cutId}/master.m3u8`);
    expect(
      (await ask(`/media/${cutId}/master.m3u8`, { "if-none-match": list.headers.get("etag") ?? "" })).status,
    ).toBe(304);
  });

  test("lets no shared cache keep anything", async () => {
    const { cutId } = await filmWithMedia();
    for (const name of ["master.m3u8", "v360.m3u8", "v360.mp4", "captions.en.vtt"]) {
      expect((await ask(`/media/${cutId}/${name}`)).headers.get("cache-control")).toMatch(/^private/);
    }
  });
});

describe("an excerpt", () => {
  test("is made of the segments that touch it, and its captions are clipped", async () => {
    const film = await filmWithMedia();
    const id = await momentOf(film, 200, 290);
    const master = await (await ask(`/moment/${id}/master.m3u8`)).text();
    expect(master).toContain("TIME-OFFSET=0.333333,PRECISE=YES");
    const playlist = await (await ask(`/moment/${id}/v360.m3u8`)).text();
    expect(playlist.match(/BYTERANGE:(.*)/g)).toEqual(["BYTERANGE:1000@2100", "BYTERANGE:1000@3100"]);
    expect(addresses(playlist)).toEqual([`/media/${film.cutId}/v360.mp4`, `/media/${film.cutId}/v360.mp4`]);
    const captions = await (await ask(`/moment/${id}/captions.en.vtt`)).text();
    expect(captions.match(/.* --> .*/g)).toEqual([
      "00:00:08.334 --> 00:00:09.000",
      "00:00:09.000 --> 00:00:12.083",
    ]);
  });

  test("that was withdrawn is gone; one that never was is not there", async () => {
    const film = await filmWithMedia();
    const id = await momentOf(film, 0, 96);
    await database.db.updateTable("moment").set({ withdrawn_at: today }).where("id", "=", id).execute();
    expect((await ask(`/moment/${id}/master.m3u8`)).status).toBe(410);
    expect((await ask(`/moment/${newId()}/master.m3u8`)).status).toBe(404);
  });
});

describe("what the public must not know of", () => {
  test("answers as what never was, in every byte", async () => {
    const film = await filmWithMedia();
    const id = await momentOf(film, 0, 96);
    const unknown = newId();
    await database.db
      .updateTable("recording")
      .set({ state: "withdrawn" })
      .where("id", "=", film.recordingId)
      .execute();
    const pairs = [
      ...[
        "master.m3u8",
        "v360.m3u8",
        "v360.mp4",
        "captions.en.vtt",
        "captions.en.m3u8",
        "storyboard.vtt",
        "storyboard.jpg",
        "peaks.json",
      ].map((name) => [`/media/${film.cutId}/${name}`, `/media/${unknown}/${name}`]),
      ...["master.m3u8", "v360.m3u8", "captions.en.vtt"].map((name) => [
        `/moment/${id}/${name}`,
        `/moment/${unknown}/${name}`,
      ]),
    ];
    const whole = async (path = "") => {
      const answer = await ask(path);
      return { status: answer.status, headers: [...answer.headers], body: await answer.text() };
    };
    for (const [hidden, never] of pairs) {
      expect(await whole(hidden)).toEqual(await whole(never));
      expect((await whole(hidden)).status).toBe(404);
    }
  });
});

describe("where the right to the whole has ended, but not to excerpts", () => {
  const ended = { rightsLastDay: "2026-03-09", excerptRightsLastDay: null };

  test("the film is refused, and its excerpt plays", async () => {
    const film = await filmWithMedia(ended);
    for (const name of ["master.m3u8", "v360.m3u8", "v360.mp4", "storyboard.vtt"]) {
      expect((await ask(`/media/${film.cutId}/${name}`)).status).toBe(403);
    }
    const id = await momentOf(film, 200, 290);
    const [address = ""] = addresses(await (await ask(`/moment/${id}/v360.m3u8`)).text());
    const segment = await ask(address, { range: "bytes=2100-3099" });
    expect(segment.status).toBe(206);
    expect(Buffer.from(await segment.arrayBuffer())).toEqual(Buffer.alloc(1000, 2));
    expect((await ask(address, { range: "bytes=0-99" })).status).toBe(206);
  });

  test("an excerpt does not give the whole film away", async () => {
    const film = await filmWithMedia(ended);
    const id = await momentOf(film, 200, 290);
    const [address = ""] = addresses(await (await ask(`/moment/${id}/v360.m3u8`)).text());
    const refused: readonly [string, Record<string, string>][] = [
      [address, {}],
      [address, { range: "bytes=0-" }],
      [address, { range: "bytes=0-3099" }],
      [address, { range: "bytes=2100-4100" }],
      [address, { range: "bytes=2099-3099" }],
      [address, { range: "bytes=-1000" }],
      [address, { range: "bytes=2100-3099", "if-range": '"other"' }],
      [address.replace("v360", "sound"), { range: "bytes=2100-3099" }],
      [address.replace(/span=\d+-/, "span=100-"), { range: "bytes=2100-3099" }],
      [address.replace(/until=\d+/, "until=99999999999"), { range: "bytes=2100-3099" }],
    ];
    for (const [path, headers] of refused) expect((await ask(path, headers)).status).toBe(403);
  });

  test("nothing plays once the right to excerpts has ended too", async () => {
    const film = await filmWithMedia({ rightsLastDay: "2026-03-08", excerptRightsLastDay: "2026-03-09" });
    const id = await momentOf(film, 200, 290);
    expect((await ask(`/moment/${id}/master.m3u8`)).status).toBe(403);
  });
});
