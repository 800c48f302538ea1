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

interface Shape {
  name: string;
  /** The words, or null where the value has another shape. */
  read: (value: unknown) => Heard | null;
}

const shape = <T extends z.ZodType>(
  name: string,
  schema: T,
  words: (value: z.output<T>) => Heard,
): Shape => ({
  name,
  read: (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? words(parsed.data) : null;
  },
});

/** Seconds as a number, "1.23", "1.2s", or { seconds, nanos }. */
const seconds = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?s?$/)
    .transform((text) => Number.parseFloat(text)),
  z
    .object({ seconds: z.coerce.number().default(0), nanos: z.number().default(0) })
    .transform((time) => time.seconds + time.nanos / 1e9),
]);
const confidence = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d*\.?\d+$/)
      .transform(Number),
  ])
  .nullish();
const speakerName = z.union([z.string(), z.number()]).nullish();
const nameOf = (speaker: string | number | null | undefined): string | undefined =>
  speaker === null || speaker === undefined || speaker === "" ? undefined : String(speaker);
const language = z.string().nullish();
const languageOf = (code: string | null | undefined): string | undefined =>
  code !== null && code !== undefined && /^[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/i.test(code)
    ? code.replaceAll("_", "-")
    : undefined;

const whisperWord = z.object({
  word: z.string(),
  start: seconds.nullish(),
  end: seconds.nullish(),
  probability: confidence,
  score: confidence,
  speaker: speakerName,
});
const whisperSegment = z.object({
  start: seconds,
  end: seconds,
  text: z.string(),
  speaker: speakerName,
  words: z.array(whisperWord).nullish(),
});

/** Its words begin with a space; one that does not goes on with the word before it. */
const whisperWords = (segment: z.output<typeof whisperSegment>): HeardWord[] => {
  const words = segment.words ?? [];
  if (words.length === 0) return [{ ...segment, speaker: nameOf(segment.speaker) }];
  const spaced = words.some((word) => word.word.startsWith(" "));
  return words.map((word, index) => ({
    text: word.word,
    start: word.start ?? null,
    end: word.end ?? null,
    confidence: word.probability ?? word.score ?? undefined,
    speaker: nameOf(word.speaker ?? segment.speaker),
    joins: spaced && index > 0 && !word.word.startsWith(" "),
  }));
};

const whisper = shape(
  "Whisper",
  z.object({ segments: z.array(whisperSegment).min(1), language }),
  (value) => ({
    words: value.segments.flatMap(whisperWords),
    language: languageOf(value.language),
  }),
);

const whisperCpp = shape(
  "whisper.cpp",
  z.object({
    result: z.object({ language }).optional(),
    transcription: z
      .array(z.object({ offsets: z.object({ from: z.number(), to: z.number() }), text: z.string() }))
      .min(1),
  }),
  (value) => ({
    words: value.transcription.map((part) => ({
      text: part.text,
      start: part.offsets.from / 1000,
      end: part.offsets.to / 1000,
    })),
    language: languageOf(value.result?.language),
  }),
);

const voskResult = z.object({
  result: z.array(z.object({ word: z.string(), start: seconds, end: seconds, conf: confidence })),
});
const voskWords = (value: z.output<typeof voskResult>): HeardWord[] =>
  value.result.map((word) => ({
    text: word.word,
    start: word.start,
    end: word.end,
    confidence: word.conf ?? undefined,
  }));
const silent = z.object({ text: z.literal("") });
const vosk = shape("Vosk", z.union([voskResult, z.array(z.union([voskResult, silent])).min(1)]), (value) => ({
  words: (Array.isArray(value) ? value : [value]).flatMap((part) =>
    "result" in part ? voskWords(part) : [],
  ),
}));

const aws = shape(
  "AWS Transcribe",
  z.object({
    results: z.object({
      language_code: language,
      items: z.array(
        z.object({
          type: z.string(),
          start_time: seconds.optional(),
          end_time: seconds.optional(),
          speaker_label: speakerName,
          alternatives: z.array(z.object({ content: z.string(), confidence })).min(1),
        }),
      ),
      speaker_labels: z
        .object({
          segments: z.array(
            z.object({ items: z.array(z.object({ start_time: seconds, speaker_label: z.string() })) }),
          ),
        })
        .optional(),
    }),
  }),
  ({ results }) => {
    const labels = new Map(
      (results.speaker_labels?.segments ?? [])
        .flatMap((segment) => segment.items)
        .map((item) => [item.start_time, item.speaker_label] as const),
    );
    const words = results.items.map((item) => ({
      text: item.alternatives[0]?.content ?? "",
      start: item.start_time ?? null,
      end: item.end_time ?? null,
      confidence: item.alternatives[0]?.confidence ?? undefined,
      speaker: nameOf(item.speaker_label) ?? labels.get(item.start_time ?? -1),
      joins: item.type === "punctuation",
    }));
    return { words, language: languageOf(results.language_code) };
  },
);

const googleWord = z.object({
  word: z.string(),
  startTime: seconds.optional(),
  endTime: seconds.optional(),
  startOffset: seconds.optional(),
  endOffset: seconds.optional(),
  confidence,
  speakerTag: speakerName,
  speakerLabel: speakerName,
});
const googleResults = z
  .array(
    z.object({
      languageCode: language,
      alternatives: z.array(z.object({ words: z.array(googleWord).optional() })).optional(),
    }),
  )
  .min(1)
  .refine((results) => results.some((result) => (result.alternatives?.[0]?.words?.length ?? 0) > 0));

const google = shape(
  "Google",
  z.union([
    z.object({ results: googleResults }),
    z.object({ response: z.object({ results: googleResults }) }).transform((value) => value.response),
  ]),
  ({ results }) => {
    const parts = results.map((result) => result.alternatives?.[0]?.words ?? []);
    const last = parts.at(-1) ?? [];
    const others = parts.slice(0, -1).flat();
    // With speakers asked for, the last result says all words again, each with its speaker.
    const isWhole =
      others.length > 0 && last.length >= others.length && last.some((word) => nameOf(word.speakerTag));
    const words = (isWhole ? last : parts.flat()).map((word) => ({
      text: word.word,
      start: word.startTime ?? word.startOffset ?? 0,
      end: word.endTime ?? word.endOffset ?? null,
      confidence: word.confidence ?? undefined,
      speaker: nameOf(word.speakerLabel ?? (word.speakerTag === 0 ? undefined : word.speakerTag)),
    }));
    return { words, language: languageOf(results[0]?.languageCode) };
  },
);

const deepgram = shape(
  "Deepgram",
  z.object({
    results: z.object({
      channels: z
        .array(
          z.object({
            detected_language: language,
            alternatives: z
              .array(
                z.object({
                  words: z.array(
                    z.object({
                      word: z.string(),
                      punctuated_word: z.string().optional(),
                      start: seconds,
                      end: seconds,
                      confidence,
                      speaker: speakerName,
                    }),
                  ),
                }),
              )
              .min(1),
          }),
        )
        .min(1),
    }),
  }),
  ({ results }) => ({
    words: (results.channels[0]?.alternatives[0]?.words ?? []).map((word) => ({
      text: word.punctuated_word ?? word.word,
      start: word.start,
      end: word.end,
      confidence: word.confidence ?? undefined,
      speaker: nameOf(word.speaker),
    })),
    language: languageOf(results.channels[0]?.detected_language),
  }),
);

const rev = shape(
  "Rev",
  z.object({
    monologues: z
      .array(
        z.object({
          speaker: speakerName,
          elements: z.array(
            z.object({
              type: z.string(),
              value: z.string(),
              ts: seconds.nullish(),
              end_ts: seconds.nullish(),
              confidence,
            }),
          ),
        }),
      )
      .min(1),
  }),
  ({ monologues }) => ({
    words: monologues.flatMap((monologue) =>
      monologue.elements.map((element) => ({
        text: element.value,
        start: element.ts ?? null,
        end: element.end_ts ?? null,
        confidence: element.confidence ?? undefined,
        speaker: nameOf(monologue.speaker),
        joins: element.type === "punct",
      })),
    ),
  }),
);

const sphinxPhrase = z.object({
  w: z.array(z.object({ b: z.number(), d: z.number(), t: z.string(), p: z.number().optional() })),
});
const pocketsphinx = shape(
  "pocketsphinx",
  z.union([sphinxPhrase, z.array(sphinxPhrase).min(1)]),
  (value) => ({
    words: (Array.isArray(value) ? value : [value]).flatMap((phrase) =>
      phrase.w.map((word) => ({ text: word.t, start: word.b, end: word.b + word.d, confidence: word.p })),
    ),
  }),
);

const aeneas = shape(
  "aeneas",
  z.object({
    fragments: z
      .array(z.object({ begin: seconds, end: seconds, lines: z.array(z.string()), language }))
      .min(1),
  }),
  ({ fragments }) => ({
    words: fragments.map((part) => ({ text: part.lines.join(" "), start: part.begin, end: part.end })),
    language: languageOf(fragments[0]?.language),
  }),
);

/** AssemblyAI (milliseconds), stt-align-node and most others (seconds): a list of words, bare or under a name. */
const plainWord = z
  .object({
    text: z.string().optional(),
    word: z.string().optional(),
    punctuated_word: z.string().optional(),
    value: z.string().optional(),
    start: seconds.optional(),
    startTime: seconds.optional(),
    start_time: seconds.optional(),
    end: seconds.optional(),
    endTime: seconds.optional(),
    end_time: seconds.optional(),
    confidence,
    conf: confidence,
    score: confidence,
    speaker: speakerName,
  })
  .transform((word) => ({
    text: word.punctuated_word ?? word.text ?? word.word ?? word.value ?? "",
    start: word.start ?? word.startTime ?? word.start_time ?? null,
    end: word.end ?? word.endTime ?? word.end_time ?? null,
    confidence: word.confidence ?? word.conf ?? word.score ?? undefined,
    speaker: nameOf(word.speaker),
  }))
  .refine((word) => word.text !== "" && word.start !== null);

const wordList = shape(
  "a list of words",
  z.union([
    z.object({ words: z.array(plainWord).min(1), language_code: language, language }),
    z
      .array(plainWord)
      .min(1)
      .transform((words) => ({ words, language_code: null, language: null })),
  ]),
  (value) => ({ words: value.words, language: languageOf(value.language_code ?? value.language) }),
);

/** The first whose schema fits is taken: the more telling ones stand first. */
export const recogniserShapes: readonly Shape[] = [
  aws,
  deepgram,
  google,
  rev,
  whisper,
  whisperCpp,
  vosk,
  pocketsphinx,
  aeneas,
  wordList,
];
