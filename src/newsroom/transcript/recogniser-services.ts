import { z } from "zod";
import { confidence, language, languageOf, nameOf, seconds, shape, speakerName } from "./recogniser-parts.ts";

export const aws = shape(
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

export const google = shape(
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

export const deepgram = shape(
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

export const rev = shape(
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
