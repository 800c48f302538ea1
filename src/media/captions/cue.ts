/** Placement of a cue as WebVTT has it; percentages unless told otherwise. */
export interface CueSettings {
  vertical?: "rl" | "lr";
  /** A line number (whole, may be negative) or a percentage of the video. */
  line?: { value: number; percent: boolean };
  lineAlign?: "start" | "center" | "end";
  position?: number;
  positionAlign?: "line-left" | "center" | "line-right";
  size?: number;
  align?: "start" | "center" | "end" | "left" | "right";
  region?: string;
}

export interface Voice {
  at: number;
  speaker: string | null;
}

/** Words on screen from `start` to `end`. */
export interface Cue {
  id?: string;
  /** Milliseconds, whole. */
  start: number;
  /** Milliseconds, whole; after `start` in a sound cue. */
  end: number;
  /** Plain text, lines joined by \n; no markup. */
  text: string;
  /** The one who speaks, where the source names one for the whole cue (a voice tag). */
  speaker?: string;
  /** Where several speak in one cue: who begins at which place of the text; null where nobody is named. */
  voices?: Voice[];
  settings?: CueSettings;
}

/** What is wrong with a file, and where: `line` counts from 1; 0 is the file as a whole. */
export interface Problem {
  line: number;
  message: string;
}

export type CaptionFormat = "vtt" | "srt" | "sbv" | "ttml" | "dfxp" | "scc" | "json" | "txt";

/** What a reader made of a file: what is sound, and what was wrong. */
export interface ReadCaptions {
  format: CaptionFormat;
  cues: Cue[];
  problems: Problem[];
  /** Where each cue's times stand in the file; 0 where lines say nothing (JSON). */
  lines: number[];
  /** BCP 47, where the file says. */
  language?: string;
}
