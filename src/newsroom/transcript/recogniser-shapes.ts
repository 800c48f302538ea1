import { z } from "zod";
import {
  confidence,
  language,
  languageOf,
  nameOf,
  seconds,
  shape,
  speakerName,
  type HeardWord,
  type RecogniserShape,
} from "./recogniser-parts.ts";
import { aws, deepgram, google, rev } from "./recogniser-services.ts";

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
export const recogniserShapes: readonly RecogniserShape[] = [
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
