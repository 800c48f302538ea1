import { z } from "zod";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Cue, Problem, ReadCaptions } from "./cue.ts";

/** Our own shape: times in whole milliseconds, and it says so. */
const ours = z.object({
  unit: z.literal("millisecond"),
  language: z.string().optional(),
  cues: z.array(
    z.object({
      id: z.string().optional(),
      start: z.number(),
      end: z.number(),
      text: z.string(),
      speaker: z.string().optional(),
      voices: z.array(z.object({ at: z.int().min(0), speaker: z.string().nullable() })).optional(),
      settings: z
        .object({
          vertical: z.enum(["rl", "lr"]).optional(),
          line: z.object({ value: z.number(), percent: z.boolean() }).optional(),
          lineAlign: z.enum(["start", "center", "end"]).optional(),
          position: z.number().optional(),
          positionAlign: z.enum(["line-left", "center", "line-right"]).optional(),
          size: z.number().optional(),
          align: z.enum(["start", "center", "end", "left", "right"]).optional(),
          region: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

const moment = z.union([z.number(), z.string().max(40)]);

/** What others write: aeneas' fragments, Whisper's segments, lists of captions. Times in seconds or as a clock. */
const theirs = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    begin: moment.optional(),
    start: moment.optional(),
    from: moment.optional(),
    end: moment.optional(),
    to: moment.optional(),
    lines: z.array(z.string()).optional(),
    text: z.string().optional(),
    content: z.string().optional(),
    speaker: z.string().nullish(),
    language: z.string().nullish(),
  })
  .refine((cue) => (cue.begin ?? cue.start ?? cue.from) !== undefined && (cue.end ?? cue.to) !== undefined)
  .refine((cue) => (cue.lines ?? cue.text ?? cue.content) !== undefined);

const lists = ["fragments", "cues", "captions", "subtitles", "segments", "body"] as const;

/** Captions in JSON. Entries that are no cue are named by their place in the list. */
export const readJsonCaptions = (source: string): Result<ReadCaptions> => {
  const value = parse(source);
  if (value === undefined) return fail("This is not sound JSON.");
  const own = ours.safeParse(value);
  if (own.success) {
    const held = present(own.data);
    return ok({ format: "json", ...held, lines: held.cues.map(() => 0), problems: [] });
  }
  const list = listIn(value);
  if (list === undefined)
    return fail('This JSON holds no captions: a list "cues", "fragments" or "segments" was expected.');
  return readList(list);
};

const parse = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
};

/** Without the keys that zod leaves as undefined. */
const present = (value: object): { cues: Cue[]; language?: string } =>
  JSON.parse(JSON.stringify({ ...value, unit: undefined })) as { cues: Cue[]; language?: string };

const listIn = (value: unknown): unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const held = lists.map((name) => (value as Record<string, unknown>)[name]);
  return held.find((list) => Array.isArray(list));
};

const readList = (list: readonly unknown[]): Result<ReadCaptions> => {
  const problems: Problem[] = [];
  let language: string | undefined;
  const cues = list.flatMap((entry, index) => {
    const cue = readEntry(entry);
    if (typeof cue === "string") problems.push({ line: 0, message: `Entry ${index + 1} of the list ${cue}` });
    else language ??= theirs.parse(entry).language ?? undefined;
    return typeof cue === "string" ? [] : [cue];
  });
  if (cues.length === 0 && list.length > 0)
    return fail("This JSON holds a list, but none of its entries is a cue with start, end and text.");
  return ok({
    format: "json",
    cues,
    lines: cues.map(() => 0),
    problems,
    ...(language === undefined ? {} : { language }),
  });
};

const readEntry = (entry: unknown): Cue | string => {
  const read = theirs.safeParse(entry);
  if (!read.success) return "is no cue with start, end and text; it was left out.";
  const cue = read.data;
  const start = milliseconds(cue.begin ?? cue.start ?? cue.from ?? "");
  const end = milliseconds(cue.end ?? cue.to ?? "");
  if (start === null || end === null) return "has a time that cannot be read; it was left out.";
  return {
    ...(cue.id === undefined ? {} : { id: String(cue.id) }),
    start,
    end,
    text: (cue.lines?.join("\n") ?? cue.text ?? cue.content ?? "").trim(),
    ...(cue.speaker ? { speaker: cue.speaker } : {}),
  };
};

/** From seconds ("2.680", 2.68) or a clock ("00:00:02,680"). */
const milliseconds = (time: number | string): number | null => {
  const clock = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,6})?)$/.exec(String(time).trim());
  const seconds =
    clock === null
      ? Number(String(time).trim() || Number.NaN)
      : Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]?.replace(",", "."));
  return Number.isFinite(seconds) && Math.abs(seconds) < 1e9 ? Math.round(seconds * 1000) : null;
};

export const writeJsonCaptions = (cues: readonly Cue[], { language }: { language?: string }): string =>
  `${JSON.stringify({ unit: "millisecond", ...(language === undefined ? {} : { language }), cues }, null, 1)}\n`;
