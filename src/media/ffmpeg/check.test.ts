import { describe, expect, it } from "vitest";

import { missingFrom, openFfmpeg, type Abilities } from "./check.ts";

const filters = ["bwdif", "fieldmatch", "decimate", "split", "ebur128", "alimiter", "idet", "tile"];
const whole: Abilities = {
  version: "5.1.9-0+deb12u1",
  encoders: " V....D libx264   H.264\n A..... aac    AAC\n",
  mp4: "     cmaf      E.... Write CMAF compatible fragmented MP4",
  noise: "  -drop     <string>",
  filters: filters.map((name) => ` TS. ${name}   V->V  what it does\n`).join(""),
};

describe("what ffmpeg must be able to do", () => {
  it("is all there in the system's own", async () => {
    const opened = await openFfmpeg(undefined, process.env["PATH"] ?? "");
    expect(opened.ok ? opened.value.version : opened.problem).toMatch(/^(n?[5-9]|N-|git)/);
  });

  it.each<[string, Partial<Abilities>, string]>([
    ["too old", { version: "4.4.2" }, "version 4.4.2"],
    ["just too old", { version: "n5.0.3" }, "5.1 or later"],
    ["without libx264", { encoders: " V....D libx264rgb  H.264 RGB\n A..... aac  AAC\n" }, "libx264"],
    ["without AAC", { encoders: " V....D libx264  H.264\n A....D libfdk_aac x\n" }, "AAC"],
    ["without the cmaf flag", { mp4: "dash" }, "cmaf"],
    ["without noise=drop", { noise: "  -dropamount <int>" }, "drop"],
    ["without a filter", { filters: whole.filters.replace("bwdif", "yadif") }, "bwdif"],
  ])("is missed when it is %s", (_, change, said) => {
    expect(missingFrom({ ...whole, ...change }).join()).toContain(said);
  });

  it.each(["5.1", "n6.0", "7.1.1-full_build", "N-109000-gdeadbeef"])("is not missed in %s", (version) => {
    expect(missingFrom({ ...whole, version })).toEqual([]);
  });
});
