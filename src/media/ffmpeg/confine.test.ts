import { describe, expect, it } from "vitest";

import { confined, hostileInput } from "./confine.ts";

describe("a stranger's file", () => {
  it("is opened as one plain file, by demuxers that open no other, with no playlist, DASH or concat among them", () => {
    const argv = hostileInput("/work/master", ["-vn"]);
    expect(argv.slice(0, 2)).toEqual(["-protocol_whitelist", "file"]);
    const formats = argv[argv.indexOf("-format_whitelist") + 1]?.split(",") ?? [];
    expect(formats).toContain("mov");
    for (const dangerous of ["hls", "dash", "concat", "image2", "lavfi", "rtsp", "sdp", "tee"])
      expect(formats).not.toContain(dangerous);
    expect(argv.slice(-5)).toEqual(["-max_pixels", "40000000", "-vn", "-i", "file:/work/master"]);
  });

  it("is read by a child that is held in all that the machine offers", () => {
    const all = { prlimit: "/p/prlimit", setpriv: "/p/setpriv", noNetwork: ["/p/unshare", "--net"] };
    const limits = { memoryBytes: 1000, cpuSeconds: 1.5, fileBytes: 20 };
    expect(confined(all, limits, "/p/ffmpeg", ["-version"]).join(" ")).toBe(
      "/p/setpriv --pdeathsig KILL /p/unshare --net " +
        "/p/prlimit --as=1000 --cpu=2:7 --fsize=20 --core=0 /p/ffmpeg -version",
    );
    const none = { prlimit: undefined, setpriv: undefined, noNetwork: undefined };
    expect(confined(none, limits, "/p/ffmpeg", ["-version"])).toEqual(["/p/ffmpeg", "-version"]);
  });
});
