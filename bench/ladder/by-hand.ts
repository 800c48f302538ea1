import { join } from "node:path";

import { ffmpegForTests } from "../../test/support/make-media.ts";

/** What somebody who knows ffmpeg would type for the same four renditions and sound, in one decode, and no more. */
export const ladderByHand = async (master: string, folder: string): Promise<void> => {
  const rungs = [
    { name: "v1080", scale: "null", rate: "5500k", buffer: "11000k" },
    { name: "v720", scale: "scale=1280:720", rate: "3000k", buffer: "6000k" },
    { name: "v540", scale: "scale=960:540", rate: "1600k", buffer: "3200k" },
    { name: "v360", scale: "scale=640:360", rate: "800k", buffer: "1600k" },
  ];
  const split = `[0:v]split=4${rungs.map((rung) => `[${rung.name}in]`).join("")}`;
  const scaled = rungs.map((rung) => `[${rung.name}in]${rung.scale}[${rung.name}]`);
  const video = rungs.flatMap((rung) =>
    [
      "-map",
      `[${rung.name}]`,
      "-c:v",
      "libx264",
      "-preset",
      "veryfast",
      "-profile:v",
      "high",
      "-crf",
      "22",
    ].concat(
      [
        "-maxrate",
        rung.rate,
        "-bufsize",
        rung.buffer,
        "-pix_fmt",
        "yuv420p",
        "-g",
        "48",
        "-keyint_min",
        "48",
      ],
      ["-sc_threshold", "0", "-movflags", "+cmaf+frag_keyframe", join(folder, `${rung.name}.mp4`)],
    ),
  );
  const sound = ["-map", "0:a", "-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000"].concat([
    "-movflags",
    "+cmaf",
    "-frag_duration",
    "2000000",
    join(folder, "sound.mp4"),
  ]);
  await ffmpegForTests(["-i", master, "-filter_complex", [split, ...scaled].join(";"), ...video, ...sound]);
};
