import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { ffmpegForTests } from "../../../../test/support/make-media.ts";
import { byNewsroom } from "../../../../test/support/recording.ts";
import { fail } from "../../../kit/result.ts";
import { openFfmpeg } from "../../../media/ffmpeg/check.ts";
import { diskFiles } from "../../../platform/files/disk.ts";
import { findCutView } from "../cut-view.store.ts";
import { findRecordingPage } from "../recording-page.store.ts";
import { bringIn } from "./bring-in.ts";
import { ingestCut, type IngestTools } from "./ingest-cut.ts";
import type { IngestProgress } from "./progress.ts";

let database: TestDatabase;
let folder: string;
let tools: IngestTools;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-ingest-"));
  tools = {
    db: database.db,
    files: diskFiles(join(folder, "files")),
    clock: () => new Date(),
    ffmpeg: await openFfmpeg(process.env["FFMPEG_PATH"], process.env["PATH"] ?? ""),
    workFolder: join(folder, "work"),
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Three seconds of picture and tone; every name gives a file of its own content, with a chapter at one second. */
const film = async (name: string, hue: number): Promise<string> => {
  const path = join(folder, `${name}.mp4`);
  const marks = join(folder, `${name}.txt`);
  await writeFile(
    marks,
    ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=Before\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=1000\nEND=3000\ntitle=After\n",
  );
  const picture = `testsrc2=s=320x180:r=25:d=3,hue=h=${hue}`;
  await ffmpegForTests(
    [
      "-f",
      "lavfi",
      "-i",
      picture,
      "-f",
      "lavfi",
      "-i",
      "sine=d=3:r=48000",
      "-i",
      marks,
      "-map",
      "0",
      "-map",
      "1",
    ].concat([
      "-map_chapters",
      "2",
      "-c:v",
      "libx264",
      "-preset",
      "ultrafast",
      "-pix_fmt",
      "yuv420p",
      "-c:a",
      "aac",
      "-y",
      path,
    ]),
  );
  return path;
};

const take = async (path: string, title: string) => {
  const taken = await bringIn(tools, byNewsroom(database.db), {
    path,
    recording: { kind: "film", title },
    publish: true,
  });
  if (!taken.ok) throw new Error(taken.problem);
  return taken.value;
};

const publicPage = async (slug: string) => await findRecordingPage(database.db, "film", slug, "2026-01-01");

test("a film is brought in: nothing shows until all of it is there, then it is published", async () => {
  const { cutId } = await take(await film("whole", 0), "Whole");
  expect(await publicPage("whole")).toBeNull();
  expect(await ingestCut(tools, cutId)).toEqual({ state: "ready" });
  const page = await publicPage("whole");
  expect(page?.cut).toMatchObject({
    id: cutId,
    rate: { numerator: 25, denominator: 1 },
    lengthUnits: 75,
    length: 3000,
  });
  expect(page?.cut?.chapters.map((chapter) => [chapter.start, chapter.title])).toEqual([
    [0, "Before"],
    [1000, "After"],
  ]);
  expect(page?.cut?.renditions.map((one) => one.kind)).toContain("sound");
  expect(page?.poster?.fileKey).toBe(`cuts/${cutId}/poster.jpg`);
  expect(page?.runningMilliseconds).toBe(3000);
  expect(await readdir(tools.workFolder)).not.toContain(cutId);
});

test("of sound alone nobody is told of pictures, of a silent film not of sound", async () => {
  const told = async (name: string, inputs: readonly string[]): Promise<Set<string>> => {
    const path = join(folder, name);
    await ffmpegForTests([...inputs, path]);
    const steps = new Set<string>();
    const { cutId } = await take(path, name);
    await ingestCut(tools, cutId, (progress) => steps.add(progress.step));
    return steps;
  };
  const sound = await told("alone.wav", ["-f", "lavfi", "-i", "sine=d=2:r=48000"]);
  expect([...sound]).toEqual(["probe", "sound", "peaks", "captions", "index", "keep"]);
  const silent = await told("silent.mp4", [
    "-f",
    "lavfi",
    "-i",
    "testsrc2=s=320x180:r=25:d=2",
    "-pix_fmt",
    "yuv420p",
  ]);
  expect([...silent]).toEqual(["probe", "ladder", "stills", "storyboard", "captions", "index", "keep"]);
});

test("the same file again is the same recording, told so", async () => {
  const path = await film("again", 30);
  const first = await take(path, "Again");
  expect(await take(path, "Another title")).toEqual({ ...first, known: true });
});

const filesOf = async (cutId: string): Promise<string[]> => {
  const keys: string[] = [];
  for await (const key of tools.files.list(`cuts/${cutId}/`)) keys.push(key.slice(`cuts/${cutId}/`.length));
  return keys.sort();
};

test("stopped in every step and taken up again, it comes to the same", async () => {
  const path = await film("stopped", 60);
  const { cutId } = await take(path, "Stopped");
  const stopIn = async (step: IngestProgress["step"]) => {
    const stop = new AbortController();
    return await ingestCut(tools, cutId, (progress) => progress.step === step && stop.abort(), stop.signal);
  };
  for (const step of ["probe", "ladder", "sound", "stills", "peaks"] as const) {
    expect((await stopIn(step)).state).toBe("stopped");
    expect(await publicPage("stopped")).toBeNull();
  }
  expect(await ingestCut(tools, cutId)).toEqual({ state: "ready" });
  const whole = await take(await film("compared", 60), "Compared");
  await ingestCut(tools, whole.cutId);
  expect(await filesOf(cutId)).toEqual(await filesOf(whole.cutId));
  const [one, other] = [await findCutView(database.db, cutId), await findCutView(database.db, whole.cutId)];
  const shape = (view: typeof one) =>
    view?.renditions.map((rendition) => [
      rendition.name,
      rendition.codecs,
      rendition.width,
      rendition.averageBandwidth,
    ]);
  expect(shape(one)).toEqual(shape(other));
});

test("killed while its files were put in place, it goes on with the rest", async () => {
  const { cutId } = await take(await film("placed", 90), "Placed");
  const cut = new Error("killed");
  const failing = { ...tools, files: { ...tools.files, adopt: adoptTwo(cut) } };
  await expect(ingestCut(failing, cutId)).rejects.toBe(cut);
  expect(await filesOf(cutId)).toHaveLength(2);
  expect(await publicPage("placed")).toBeNull();
  const steps: string[] = [];
  expect(await ingestCut(tools, cutId, (progress) => steps.push(progress.step))).toEqual({ state: "ready" });
  expect(steps).not.toContain("ladder");
});

const adoptTwo = (fault: Error): IngestTools["files"]["adopt"] => {
  let left = 2;
  return async (...what) => {
    if (left === 0) throw fault;
    left -= 1;
    await tools.files.adopt(...what);
  };
};

test("its work folder lost while files were put in place, all is made anew", async () => {
  const { cutId } = await take(await film("lost", 120), "Lost");
  const cut = new Error("killed");
  await expect(ingestCut({ ...tools, files: { ...tools.files, adopt: adoptTwo(cut) } }, cutId)).rejects.toBe(
    cut,
  );
  await rm(join(tools.workFolder, cutId), { recursive: true });
  expect(await ingestCut(tools, cutId)).toEqual({ state: "ready" });
  expect((await publicPage("lost"))?.cut?.id).toBe(cutId);
});

test("two at once do it once", async () => {
  const { cutId } = await take(await film("twice", 150), "Twice");
  const both = await Promise.all([ingestCut(tools, cutId), ingestCut(tools, cutId)]);
  expect(both.map((one) => one.state).sort()).toEqual(["elsewhere", "ready"]);
});

test("what is not media is refused with the reason, and leaves nothing", async () => {
  const path = join(folder, "letter.mp4");
  await writeFile(path, "Dear newsroom, this is a letter.\n".repeat(50));
  const before = await database.db.selectFrom("recording").select("id").execute();
  const taken = await bringIn(tools, byNewsroom(database.db), {
    path,
    recording: { kind: "film", title: "Letter" },
    publish: true,
  });
  expect(!taken.ok && taken.problem).toContain("letter.mp4 cannot be brought in");
  expect(await database.db.selectFrom("recording").select("id").execute()).toHaveLength(before.length);
});

test("without ffmpeg it waits, and says how to get it", async () => {
  const { cutId } = await take(await film("later", 180), "Later");
  const without = { ...tools, ffmpeg: fail("Install it") };
  expect(await ingestCut(without, cutId)).toEqual({ state: "hindered", problem: "Install it" });
  expect(await ingestCut(tools, cutId)).toEqual({ state: "ready" });
});
