import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

/** Beside theme.ts at the top, which reads it before anything is drawn. */
const kept = "studio-theme";
const watchers = new Set<() => void>();

const read = (): Theme => {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
};

export const chooseTheme = (theme: Theme): void => {
  if (theme === "system") {
    localStorage.removeItem(kept);
    delete document.documentElement.dataset["theme"];
  } else {
    localStorage.setItem(kept, theme);
    document.documentElement.dataset["theme"] = theme;
  }
  for (const watcher of watchers) watcher();
};

export const useTheme = (): Theme =>
  useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, read);
