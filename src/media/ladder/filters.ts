import type { VideoFacts } from "../probe.ts";
import { writeRate } from "../probe/frame-rate.ts";
import type { LadderPlan, Rung } from "./plan.ts";

/**
 * The filter graph that turns the master's frames into those of all encoded rungs: whole frames, evenly spaced from
 * time 0, upright, square pixels, standard range and BT.709, the largest rung first and the others scaled from it.
 * Its outputs are named after the rungs. Turning upright is ffmpeg's own, before the graph.
 */
export const ladderGraph = (video: VideoFacts, plan: LadderPlan, toneMapping: boolean): string => {
  const rungs = plan.rungs.filter((rung) => !rung.copied);
  const top = rungs.at(-1);
  if (top === undefined) return "";
  const common = [...wholeFrames(video), ...evenFrames(plan), ...upright(video, top, toneMapping)];
  const start = `[0:${video.stream}]${common.join(",")}`;
  if (rungs.length === 1) return `${start}[${top.name}]`;
  const split = `,split=${rungs.length}${rungs.map((rung) => `[${inner(rung, top)}]`).join("")}`;
  const scaled = rungs
    .filter((rung) => rung !== top)
    .map((rung) => `[${inner(rung, top)}]scale=${rung.width}:${rung.height},setsar=1[${rung.name}]`);
  return [`${start}${split}`, ...scaled].join(";");
};

const inner = (rung: Rung, top: Rung): string => (rung === top ? rung.name : `${rung.name}in`);

/** Fields become frames; film on tape becomes film again. */
const wholeFrames = (video: VideoFacts): string[] => {
  const order = video.scan.endsWith("bottom-first") ? "bff" : "tff";
  if (video.scan === "progressive") return [];
  if (!video.scan.startsWith("telecine")) return [`bwdif=mode=send_frame:parity=${order}:deint=all`];
  return [
    "fps=30000/1001",
    `fieldmatch=order=${order}:combmatch=full`,
    `bwdif=mode=send_frame:parity=${order}:deint=interlaced`,
    "decimate",
  ];
};

const evenFrames = (plan: LadderPlan): string[] => [
  `fps=${writeRate(plan.rate)}:start_time=0`,
  ...(plan.holdSeconds > 0 ? [`tpad=stop_mode=clone:stop_duration=${plan.holdSeconds.toFixed(3)}`] : []),
];

/** Scaled to the largest rung in BT.709, unless it is so already. */
const upright = (video: VideoFacts, top: Rung, toneMapping: boolean): string[] => {
  if (video.hdr !== null && toneMapping) return [...toneMapped(top), "setsar=1"];
  const turned = video.rotation % 180 === 90;
  const [width, height] = turned
    ? [video.storedHeight, video.storedWidth]
    : [video.storedWidth, video.storedHeight];
  const matrix = video.colourMatrix ?? (video.storedHeight >= 720 ? "bt709" : "smpte170m");
  const asItIs = width === top.width && height === top.height && matrix === "bt709";
  if (asItIs && video.pixelFormat === "yuv420p") return ["setsar=1"];
  const from = scaleName[matrix] ?? "auto";
  return [
    `scale=${top.width}:${top.height}:in_color_matrix=${from}:out_color_matrix=bt709:out_range=tv`,
    "format=yuv420p",
    "setsar=1",
  ];
};

/** The scale filter has its own names for matrices. */
const scaleName: Readonly<Record<string, string>> = {
  bt709: "bt709",
  smpte170m: "smpte170m",
  bt470bg: "bt470",
  smpte240m: "smpte240m",
  fcc: "fcc",
  bt2020nc: "bt2020",
};

const toneMapped = (top: Rung): string[] => [
  `zscale=w=${top.width}:h=${top.height}:t=linear:npl=100`,
  "format=gbrpf32le",
  "zscale=p=bt709",
  "tonemap=tonemap=hable:desat=0",
  "zscale=t=bt709:m=bt709:r=tv",
  "format=yuv420p",
];
