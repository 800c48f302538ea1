import { useState, useSyncExternalStore } from "react";
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

export const useContent = (store: ContentStore): StoryContent => useSyncExternalStore(store.watch, store.get);

export const useHeadline = (store: ContentStore): string =>
  useSyncExternalStore(store.watch, () => store.get().headline);
