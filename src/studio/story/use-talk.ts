import { useMemo, useState } from "react";
import type { KeptTexts } from "../comments/kept-text.ts";
import type { Anchor, Marked, Saying } from "../editor/anchor.ts";
import type { MarkedWords } from "../editor/story-editor-props.ts";
import { useRead } from "../shell/ask.ts";

/** What somebody is about to say something of. */
export interface Asked {
  readonly about: Anchor;
  readonly as: Saying;
}

const every = 20_000;

/** What is said of a story's words: marked in the text, and which of it stands out. */
export const useTalk = (storyId: string) => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [now, setNow] = useState<string | null>(null);
  const [kept] = useState((): KeptTexts => new Map());
  const params = { storyId };
  const threads = useRead("listComments", { params }, { every }).data?.value.items;
  const suggestions = useRead("listSuggestions", { params }, { every }).data?.value.items;
  const marked = useMemo((): MarkedWords => {
    const all: Marked[] = [
      ...(threads ?? []).flatMap(({ id, blockId, quoted, before, resolved }): Marked[] =>
        blockId === null || (resolved !== null && id !== now)
          ? []
          : [{ id, blockId, quoted, before, as: "comment" }],
      ),
      ...(suggestions ?? []).flatMap(({ id, blockId, quoted, before, proposed, decided }): Marked[] =>
        decided !== null
          ? []
          : [{ id, blockId, quoted: proposed === null ? "" : quoted, before, as: "suggestion" }],
      ),
    ];
    // What is about to be said something of stands out while somebody types beside it.
    if (asked === null) return { all, now };
    return { all: [...all, { ...asked.about, id: beingAsked, as: asked.as }], now: beingAsked };
  }, [threads, suggestions, asked, now]);
  return { asked, setAsked, now, setNow, marked, kept };
};

const beingAsked = "being asked";

export type Talk = ReturnType<typeof useTalk>;
