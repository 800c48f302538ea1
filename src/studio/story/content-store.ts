import { startTransition, useEffect, useState, useSyncExternalStore } from "react";
import type { StoryContent } from "../../content/story-content.ts";

/** What is written now: whoever shows something of it follows it, and nothing else is rendered for each key. */
export interface ContentStore {
  readonly get: () => StoryContent;
  readonly set: (content: StoryContent) => void;
  readonly watch: (watcher: () => void) => () => void;
}

const makeContentStore = (first: StoryContent): ContentStore => {
  let content = first;
  const watchers = new Set<() => void>();
  return {
    get: () => content,
    set: (next) => {
      content = next;
      for (const watcher of watchers) watcher();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
};

export const useContentStore = (first: StoryContent): ContentStore =>
  useState(() => makeContentStore(first))[0];

/** Milliseconds without a change: what is placed by the words waits until they rest. */
const rest = 1000;

/** What was written when somebody last paused. */
export const useRestingContent = (store: ContentStore): StoryContent => {
  const [content, setContent] = useState(store.get);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const wait = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => startTransition(() => setContent(store.get())), rest);
    };
    wait();
    const end = store.watch(wait);
    return () => {
      end();
      if (timer !== null) clearTimeout(timer);
    };
  }, [store]);
  return content;
};

export const useHeadline = (store: ContentStore): string =>
  useSyncExternalStore(store.watch, () => store.get().headline);
