import { type ReactNode, useEffect, useRef } from "react";
import type { StoryFields } from "../saving/merge-content.ts";
import { About } from "./about.tsx";
import { Contributors } from "./contributors.tsx";
import { LeadPicture } from "./lead-picture.tsx";
import { Related } from "./related.tsx";
import { Titles } from "./titles.tsx";
import { Topics } from "./topics.tsx";

interface Props {
  readonly fields: StoryFields;
  readonly onChange: (fields: StoryFields) => void;
  readonly isReadOnly: boolean;
  /** The part that somebody was led to; null: none. */
  readonly part: string | null;
  /** What is set of a story apart from its content: its address, its translations. */
  readonly apart?: ReactNode;
}

/** All that is said of a story beside its text; saved as the text is. */
export const FactsPanel = ({ fields, onChange, isReadOnly, part, apart }: Props) => {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const section = part === null ? null : panel.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    section?.scrollIntoView({ block: "start" });
    section?.focus({ preventScroll: true });
  }, [part]);
  // What somebody chooses in a dialog comes later than what is set meanwhile.
  const latest = useRef(fields);
  latest.current = fields;
  const given = {
    fields,
    isReadOnly,
    onChange: (change: Partial<StoryFields>) => onChange({ ...latest.current, ...change }),
  };
  return (
    <div className="story-facts" ref={panel}>
      <fieldset className="story-own-fields" disabled={isReadOnly}>
        <Contributors {...given} />
        <LeadPicture {...given} />
        <Topics {...given} />
        <Titles {...given} />
        <Related {...given} />
        <About {...given} />
      </fieldset>
      {apart}
    </div>
  );
};
