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
  /** The part that somebody is led to, once for each object; null: none. */
  readonly led: { readonly part: string } | null;
  /** What is set of a story apart from its content: its address, its translations. */
  readonly apart?: ReactNode;
}

/** Where somebody was led already: whoever opens the panel again later is not. */
const followed = new WeakSet<object>();

/** All that is said of a story beside its text; saved as the text is. */
export const FactsPanel = ({ fields, onChange, isReadOnly, led, apart }: Props) => {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (led === null || followed.has(led)) return;
    followed.add(led);
    const section = panel.current?.querySelector<HTMLElement>(`[data-part="${led.part}"]`);
    section?.scrollIntoView({ block: "start" });
    section?.focus({ preventScroll: true });
  }, [led]);
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
