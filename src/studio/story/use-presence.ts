import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { api } from "../shell/ask.ts";
import { line } from "../shell/line/own-line.ts";
import { useStoryNews } from "../shell/line/use-line.ts";
import { startBeating } from "./beating.ts";

type Answer = AnswerOf<Operations["enterStory"]>;

export type Present = Answer["others"][number];

export interface Here {
  /** The newest draft; null: not known yet. */
  readonly newest: string | null;
  readonly others: readonly Present[];
  /** Colleagues who ask for the block that is written in here. */
  readonly asked: Answer["asked"];
  /** What was asked from here; when it was told, in milliseconds of this window's own clock. */
  readonly asking: (NonNullable<Answer["asking"]> & { readonly toldAt: number }) | null;
  /** What stands in the editor is another; `isSaved`: nothing of it is only here; `block`: where one is as it is written. */
  readonly wrote: (isSaved: boolean, block: string | null) => void;
  /** Resolves when what was typed is saved, or after three seconds. */
  readonly saved: () => Promise<void>;
  /** Asks now how it stands. */
  readonly look: () => void;
}

/** Milliseconds between two looks while changes are told, and while they are not; whoever misses three is gone. */
const every = 8000;
const everyUntold = 4000;
/** Milliseconds after the last key for which somebody counts as writing. */
const writingFor = 20_000;

type Told = Omit<Here, "wrote" | "saved" | "look">;

const nothing: Told = { newest: null, others: [], asked: [], asking: null };

/**
 * Says again and again that this window has the story open, while it is seen, and gives who else has, who writes where and which
 * draft is the newest. Without a line what was seen last stands.
 */
export const usePresence = (storyId: string, block: string | null): Here => {
  const [seen, setSeen] = useState<Told>(nothing);
  const wroteIn = useRef<{ readonly block: string | null; readonly at: number }>({
    block: null,
    at: -Infinity,
  });
  const allSaved = useRef(true);
  const latest = useRef(block);
  const beat = useRef<() => void>(() => undefined);
  const look = useCallback(() => beat.current(), []);
  useEffect(() => {
    if (latest.current === block) return;
    latest.current = block;
    look();
  }, [block, look]);
  useEffect(() => {
    const tab = thisTab();
    const tell = async (signal: AbortSignal): Promise<void> => {
      if (document.visibilityState === "hidden") return;
      const { current: at } = latest;
      const isWriting = at !== null && isWritingIn(wroteIn.current, at);
      const body = { tab, block: at, isWriting };
      const told = await api.enterStory({ params: { storyId }, body }, { signal });
      if (signal.aborted) return;
      setSeen((before) => (told.ok ? seenAfter(before, told.value.value) : withoutHolders(before)));
    };
    const beating = startBeating(tell, () => (line.state() === "live" ? every : everyUntold));
    beat.current = beating.now;
    const leave = (): void => {
      void api.leaveStory({ params: { storyId, tab } }, { outlivesPage: true });
    };
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      beating.stop();
      leave();
    };
  }, [storyId]);
  useStoryNews(storyId, look);
  const wrote = useCallback(
    (isSaved: boolean, at: string | null): void => {
      allSaved.current = isSaved;
      if (isSaved || at === null) return;
      const wasWriting = isWritingIn(wroteIn.current, at);
      wroteIn.current = { block: at, at: performance.now() };
      if (!wasWriting) look();
    },
    [look],
  );
  const saved = useCallback(async (): Promise<void> => {
    for (let tries = 0; tries < 30 && !allSaved.current; tries += 1)
      await new Promise((resolve) => void setTimeout(resolve, 100));
  }, []);
  return useMemo(() => ({ ...seen, wrote, saved, look }), [seen, wrote, saved, look]);
};

const isWritingIn = (wrote: { readonly block: string | null; readonly at: number }, block: string): boolean =>
  wrote.block === block && performance.now() - wrote.at < writingFor;

/** Without a line nobody is kept from writing: what both write is shown side by side later. */
const withoutHolders = (before: Told): Told =>
  before.others.some(({ holds }) => holds)
    ? { ...before, asked: [], others: before.others.map((one) => ({ ...one, holds: false })) }
    : before;

/** The same object while nothing changes: nothing is drawn anew. */
const seenAfter = (before: Told, { draftRevisionId: newest, others, asked, asking }: Answer): Told => {
  const isSame =
    before.newest === newest &&
    JSON.stringify([before.others, before.asked, before.asking?.id, before.asking?.answer]) ===
      JSON.stringify([others, asked, asking?.id, asking?.answer]);
  if (isSame) return before;
  return { newest, others, asked, asking: asking === null ? null : { ...asking, toldAt: performance.now() } };
};

const tabKey = "newsreel-tab";

/** A name of this window that stays when it is loaded anew, so that nobody meets themselves in it. */
export const thisTab = (): string => {
  const kept = sessionStorage.getItem(tabKey);
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem(tabKey, made);
  return made;
};
