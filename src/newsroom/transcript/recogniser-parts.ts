import { z } from "zod";

/** A word or phrase as some recogniser gives it; times in its own unit. */
export interface HeardWord {
  text: string;
  start: number | null;
  end: number | null;
  /** 0 to 1. */
  confidence?: number | undefined;
  speaker?: string | undefined;
  /** Belongs to the word before it: punctuation, or the rest of a word. */
  joins?: boolean;
}

interface Heard {
  words: HeardWord[];
  language?: string | undefined;
}

export interface RecogniserShape {
  name: string;
  /** The words, or null where the value has another shape. */
  read: (value: unknown) => Heard | null;
}

export const shape = <T extends z.ZodType>(
  name: string,
  schema: T,
  words: (value: z.output<T>) => Heard,
): RecogniserShape => ({
  name,
  read: (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? words(parsed.data) : null;
  },
});

/** Seconds as a number, "1.23", "1.2s", or { seconds, nanos }. */
export const seconds = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?s?$/)
    .transform((text) => Number.parseFloat(text)),
  z
    .object({ seconds: z.coerce.number().default(0), nanos: z.number().default(0) })
    .transform((time) => time.seconds + time.nanos / 1e9),
]);
export const confidence = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d*\.?\d+$/)
      .transform(Number),
  ])
  .nullish();
export const speakerName = z.union([z.string(), z.number()]).nullish();
export const nameOf = (speaker: string | number | null | undefined): string | undefined =>
  speaker === null || speaker === undefined || speaker === "" ? undefined : String(speaker);
export const language = z.string().nullish();
export const languageOf = (code: string | null | undefined): string | undefined =>
  code !== null && code !== undefined && /^[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/i.test(code)
    ? code.replaceAll("_", "-")
    : undefined;
