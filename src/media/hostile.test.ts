import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ffmpegForTests, makeNumberedFilm } from "../../test/support/make-media.ts";
import { mediaContext, type MediaContext } from "../../test/support/media-context.ts";
import { ladderStep, probeStep, soundStep } from "./pipeline.ts";

let media: MediaContext;
let listener: Server;
let calls = 0;
let address = "";
let secret = "";

beforeAll(async () => {
  media = await mediaContext();
  listener = createServer((_, response) => {
    calls += 1;
    response.end("#EXTM3U\n");
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, "127.0.0.1", resolve);
  });
  address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  // A film that really could be read: the trap works, were it not for what holds it.
  secret = join(media.folder, "secret.ts");
  await ffmpegForTests(["-f", "lavfi", "-i", "testsrc2=s=64x64:d=1", "-c:v", "mpeg2video", secret]);
});
afterAll(async () => {
  listener.close();
  await media.close();
});

/** What becomes of the file: its refusal, with nothing left in the work folder that plays. */
const refusalOf = async (name: string, content: string | Buffer): Promise<string> => {
  const master = join(media.folder, name);
  await writeFile(master, content);
  const context = await media.work();
  const probe = await probeStep({ master }, context);
  expect(await readdir(context.workFolder)).toEqual([]);
  if (probe.ok) throw new Error(`${name} was taken for a ${probe.value.container}`);
  return probe.problem;
};

const hls = (target: string): string =>
  `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${target}\n#EXT-X-ENDLIST\n`;
const dash = (target: string): string =>
  `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"><Period>` +
  `<AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${target}</BaseURL>` +
  `<SegmentBase indexRange="0-100"/></Representation></AdaptationSet></Period></MPD>`;

describe("a hostile file", () => {
  it("would read the secret, were nothing done about it", async () => {
    const trap = join(media.folder, "trap.m3u8");
    await writeFile(trap, hls(secret));
    await expect(ffmpegForTests(["-i", trap, "-f", "null", "-"])).resolves.toHaveLength(0);
  });

  it.each<[string, () => string, RegExp]>([
    ["film.mp4", () => hls(secret), /playlist/],
    ["list.mp4", () => hls(`file://${secret}`), /playlist/],
    ["caller.mp4", () => hls(`${address}/x.ts`), /playlist/],
    ["manifest.mp4", () => dash(`${address}/x.mp4`), /DASH/],
    ["local.mp4", () => dash(secret), /DASH/],
    ["concat.mp4", () => `ffconcat version 1.0\nfile '${secret}'\n`, /list of files/],
    ["sdp.mp4", () => "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 9 RTP/AVP 33\n", /text file/],
    ["page.mp4", () => `<html><video src="${address}"></video></html>`, /web page/],
    ["words.mp4", () => "Just some words, and no film at all.\n".repeat(50), /text file/],
    ["empty.mp4", () => "", /empty/],
  ])("%s is refused with the reason", async (name, content, reason) => {
    expect(await refusalOf(name, content())).toMatch(reason);
  });

  it("of other kinds is refused too", async () => {
    const png = await ffmpegForTests([
      "-f",
      "lavfi",
      "-i",
      "color=s=16x16",
      "-frames:v",
      "1",
      "-f",
      "image2pipe",
      "-c:v",
      "png",
      "-",
    ]);
    expect(await refusalOf("picture.mp4", png)).toContain("picture");
    expect(await refusalOf("packed.mp4", Buffer.from("PK\u0003\u0004 and so on", "latin1"))).toContain(
      "archive",
    );
  });

  it("got no call through, from any of them", () => {
    expect(calls).toBe(0);
  });

  it("whose film points at another file does not get it", async () => {
    // A QuickTime file may say that its data stand elsewhere (a data reference); that is not followed.
    const master = join(media.folder, "plain.mov");
    await ffmpegForTests(["-f", "lavfi", "-i", "testsrc2=s=64x64:d=1", "-c:v", "mpeg4", master]);
    const bytes = await readFile(master);
    const at = bytes.indexOf("url \u0000\u0000\u0000\u0001", 0, "latin1");
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt8(0, at + 7);
    await writeFile(master, bytes);
    const context = await media.work();
    const probe = await probeStep({ master }, context);
    if (!probe.ok) return;
    const ladder = await ladderStep({ master, probe: probe.value }, context);
    for (const name of await readdir(context.workFolder))
      expect((await readFile(join(context.workFolder, name))).includes(secret)).toBe(false);
    expect(ladder.ok || ladder.problem !== "").toBe(true);
  });
});

describe("a damaged or outsized file", () => {
  it("cut off before its index is refused as incomplete", async () => {
    const master = join(media.folder, "cut.mp4");
    await makeNumberedFilm(master, { rate: { numerator: 25, denominator: 1 }, seconds: 2 });
    await truncate(master, 20_000);
    const probe = await probeStep({ master }, await media.work());
    expect(probe).toEqual({ ok: false, problem: expect.stringContaining("incomplete") as string });
  });

  it("cut off after its index is refused, with what is missing", async () => {
    const master = join(media.folder, "fast.mp4");
    const encoder = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "25", "-movflags", "+faststart"];
    await makeNumberedFilm(master, { rate: { numerator: 25, denominator: 1 }, seconds: 10, encoder });
    await truncate(master, Math.round((await readFile(master)).length * 0.4));
    const context = await media.work();
    const probe = await probeStep({ master }, context);
    if (!probe.ok) throw new Error(probe.problem);
    const ladder = await ladderStep({ master, probe: probe.value }, context);
    expect(ladder.ok ? "" : ladder.problem).toMatch(
      /incomplete: of 10 s of picture the last \d+ s are missing/,
    );
    expect((await readdir(context.workFolder)).filter((name) => /^v\d+\.mp4$/.test(name))).toEqual([]);
  });

  it("with a picture of more than 40 million pixels is refused", async () => {
    const master = join(media.folder, "vast.mkv");
    await ffmpegForTests([
      "-f",
      "lavfi",
      "-i",
      "color=s=8000x6000:r=1:d=1",
      "-c:v",
      "mjpeg",
      "-q:v",
      "31",
      master,
    ]);
    const probe = await probeStep({ master }, await media.work());
    expect(probe.ok ? "" : probe.problem).toMatch(/too large/);
  });

  it("that says it lasts for hours, with next to nothing in it, is refused before any work", async () => {
    const master = join(media.folder, "hours.mp4");
    await ffmpegForTests(
      ["-f", "lavfi", "-i", "color=s=64x64:r=1:d=3", "-vf", "setpts=PTS*7000", "-fps_mode", "vfr"].concat([
        "-c:v",
        "libx264",
        master,
      ]),
    );
    const probe = await probeStep({ master }, await media.work());
    expect(probe.ok ? "" : probe.problem).toMatch(/lasts far longer/);
  });

  it("of bytes without sense ends with a reason, never with a crash", async () => {
    const master = join(media.folder, "noise.mp4");
    await makeNumberedFilm(master, {
      rate: { numerator: 25, denominator: 1 },
      seconds: 2,
      encoder: ["-c:v", "mpeg4"],
    });
    const bytes = await readFile(master);
    const problems: string[] = [];
    for (let seed = 1; seed <= 5; seed += 1) {
      const broken = Buffer.from(bytes);
      for (let at = seed * 37; at < broken.length; at += 400 + seed * 13) broken[at] = (at * seed) & 255;
      await writeFile(master, broken);
      const context = await media.work();
      const probe = await probeStep({ master }, context);
      if (!probe.ok) problems.push(probe.problem);
      if (!probe.ok) continue;
      const made = await ladderStep({ master, probe: probe.value }, context);
      const sound = await soundStep({ master, probe: probe.value }, context);
      for (const result of [made, sound]) if (!result.ok) problems.push(result.problem);
    }
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.length > 20)).toBe(true);
  });

  it("named like an option or a protocol is still only a file", async () => {
    const folder = join(media.folder, "names");
    await mkdir(folder);
    for (const name of ["-i evil.mp4", "concat:a|b", "%03d.mp4", "pipe:0"]) {
      const master = join(folder, name);
      await ffmpegForTests([
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=64x64:d=1",
        "-c:v",
        "mpeg4",
        "-f",
        "mp4",
        `file:${master}`,
      ]);
      expect((await probeStep({ master }, await media.work())).ok).toBe(true);
    }
  });
});
