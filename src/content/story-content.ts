import { z } from "zod";
import { block } from "./block.ts";
import { languageTag, recordId } from "./identifier.ts";
import { placedPicture } from "./kinds/picture.ts";
import { line, prose } from "./text.ts";

/** The version of the body that this program writes. Older ones are brought up to it when read. */
export const bodyVersion = 1;

export const body = z.strictObject({ version: z.literal(bodyVersion), blocks: z.array(block).max(10_000) });
export type Body = z.infer<typeof body>;

/** What kind of work it is, as The Trust Project's labels and schema.org's types of article tell apart. */
export const storyForms = ["news", "reportage", "background", "analysis", "opinion"] as const;

/** A story as one revision holds it: everything but its address, its state and its notices. */
export const storyContent = z.strictObject({
  headline: line(300).min(1),
  shortHeadline: line(120).default(""),
  standfirst: line(1000).default(""),
  socialTitle: line(200).default(""),
  searchTitle: line(200).default(""),
  /** A word above the headline: "Flashback". */
  label: line(60).default(""),
  form: z.enum(storyForms).default("reportage"),
  language: languageTag.default("en"),
  contributors: z
    .array(z.strictObject({ person: recordId, role: line(80).min(1).default("By") }))
    .max(50)
    .default([]),
  leadPicture: placedPicture.nullable().default(null),
  topics: z.array(recordId).max(50).default([]),
  /** Works that the editor chose as related, best first. */
  related: z.array(recordId).max(50).default([]),
  /** How the story came about, for readers who ask. */
  backstory: prose(4000).default(""),
  /** Where it was reported from, for readers who ask how near we were: "Houston, Texas". */
  reportedFrom: line(120).default(""),
  body,
});
export type StoryContent = z.infer<typeof storyContent>;
