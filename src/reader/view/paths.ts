import type { RecordingCard } from "../../newsroom/recording/recording.ts";
import { routes } from "../routes.ts";
import { seconds } from "../design/time.ts";

type Named = Pick<RecordingCard, "kind" | "slug">;

/** The address of a work, at a time in it (milliseconds) where that is given. */
export const workPath = (work: Named, at?: number | null): string =>
  routes.work.to(
    { kind: work.kind, slug: work.slug },
    at === undefined || at === null ? {} : { t: seconds(at) },
  );

export const transcriptPath = (work: Named): string =>
  routes.transcript.to({ kind: work.kind, slug: work.slug });

export const sentencePath = (work: Named, sentence: number): string =>
  routes.sentence.to({ kind: work.kind, slug: work.slug, sentence });

/** A part of a transcript: the first has no number. */
export const partPath = (transcript: string, part: number): string =>
  part === 1 ? transcript : `${transcript}?part=${part}`;
