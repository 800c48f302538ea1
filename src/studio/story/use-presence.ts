import { useEffect, useRef, useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { api } from "../shell/ask.ts";

export type Present = AnswerOf<Operations["enterStory"]>["others"][number];

interface Seen {
  /** The newest draft; null: not known yet. */
  readonly newest: string | null;
  readonly others: readonly Present[];
}

/** Milliseconds between two looks; whoever misses three is gone (newsroom/story/presence.ts). */
const every = 4000;

/**
 * Says every few seconds that this window has the story open, while it is seen, and gives who else has and which draft is the
 * newest. Without a line what was seen last stands.
 */
export const usePresence = (storyId: string, block: string | null): Seen => {
  const [seen, setSeen] = useState<Seen>({ newest: null, others: [] });
  const latest = useRef(block);
  useEffect(() => {
    latest.current = block;
  }, [block]);
  useEffect(() => {
    const ended = new AbortController();
    const tab = thisTab();
    const tell = async (): Promise<void> => {
      if (document.visibilityState === "hidden") return;
      const body = { tab, block: latest.current };
      const told = await api.enterStory({ params: { storyId }, body }, { signal: ended.signal });
      if (!told.ok || ended.signal.aborted) return;
      const { draftRevisionId: newest, others } = told.value.value;
      setSeen((before) =>
        before.newest === newest && JSON.stringify(before.others) === JSON.stringify(others)
          ? before
          : { newest, others },
      );
    };
    const go = async (): Promise<void> => {
      while (!ended.signal.aborted) {
        await tell().catch(() => undefined);
        await pause(every, ended.signal);
      }
    };
    void go();
    return () => ended.abort();
  }, [storyId]);
  return seen;
};

const tabKey = "newsreel-tab";

/** A name of this window that stays when it is loaded anew, so that nobody meets themselves in it. */
const thisTab = (): string => {
  const kept = sessionStorage.getItem(tabKey);
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem(tabKey, made);
  return made;
};

/** Until the time is over, the window is seen again, or nobody waits any more. */
const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> =>
  await new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    document.addEventListener("visibilitychange", over);
    signal.addEventListener("abort", over, { once: true });
  });
