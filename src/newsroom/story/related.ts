import type { WorkReference } from "./references.ts";

/** Why a work is related, strongest first. `text` is for readers. */
export interface Reason {
  readonly kind: "chosen" | "made-for" | "moments" | "people" | "topics" | "words";
  readonly text: string;
}

export interface Related {
  readonly work: WorkReference;
  readonly why: readonly Reason[];
}

export interface RelatedWorks {
  /** Films, interviews and episodes. */
  readonly films: readonly Related[];
  readonly stories: readonly Related[];
}
