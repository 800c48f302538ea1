import { hostileInput } from "../ffmpeg/confine.ts";

/** Arguments of ffprobe for what a file is. */
export const describeArguments = (path: string): string[] =>
  hostileInput(path).concat(["-show_format", "-show_streams", "-show_chapters", "-of", "json"]);

/** Arguments of ffprobe for the packets of one stream, a line each. `seconds`: of the beginning alone. */
export const packetArguments = (path: string, stream: number, seconds: number | null): string[] =>
  hostileInput(path).concat(
    ["-select_streams", String(stream), "-show_entries", "packet=pts_time,size,flags", "-of", "csv=p=0"],
    seconds === null ? [] : ["-read_intervals", `%+${seconds}`],
  );

/** Arguments of ffmpeg to judge how `frames` frames from `start` (seconds) on were scanned. */
export const scanArguments = (path: string, stream: number, start: number, frames: number): string[] =>
  hostileInput(path, ["-ss", start.toFixed(3)]).concat(
    ["-map", `0:${stream}`, "-frames:v", String(frames), "-vf", "idet,metadata=mode=print:file=-"],
    ["-f", "null", "-"],
  );
