import type { StoryFields } from "../saving/merge-content.ts";

/** What every part of the facts gets. */
export interface FactsProps {
  readonly fields: StoryFields;
  /** Sets some of them; the others stay. */
  readonly onChange: (change: Partial<StoryFields>) => void;
  readonly isReadOnly: boolean;
}
