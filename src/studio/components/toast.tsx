import { useSyncExternalStore } from "react";
import { words } from "../words/words.ts";
import { Button, IconButton } from "./button.tsx";

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | null;
  /** Where what was done can be seen, outside of the studio. */
  readonly link: { readonly label: string; readonly url: string } | null;
}

/** Milliseconds that one stays; with an undo or a link, long enough to find it by keyboard (WCAG 2.2, 2.2.1 counts 20 s as enough). */
const stay = 6000;
const stayWithDeed = 20_000;

let shown: readonly Toast[] = [];
let last = 0;
const watchers = new Set<() => void>();

const set = (toasts: readonly Toast[]): void => {
  shown = toasts;
  for (const watcher of watchers) watcher();
};

const putAway = (id: number): void => set(shown.filter((toast) => toast.id !== id));

/** Says at the foot of the screen what has been done, and offers to take it back, or to look at it. */
export const say = (text: string, undo: (() => void) | null = null, link: Toast["link"] = null): void => {
  last += 1;
  const toast = { id: last, text, undo, link };
  set([...shown.slice(-2), toast]);
  setTimeout(() => putAway(toast.id), undo === null && link === null ? stay : stayWithDeed);
};

const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const Toasts = () => {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div
      className="toasts"
      role="status"
      aria-live="polite"
      aria-relevant="additions"
      // Read out and pressed above a dialog too, without closing it (react-aria knows it by this attribute).
      data-react-aria-top-layer="true"
    >
      {toasts.map(({ id, text, undo, link }) => (
        <div className="toast" key={id}>
          <p>{text}</p>
          {link === null ? null : (
            <a className="button" href={link.url} target="_blank" rel="noreferrer">
              {link.label}
            </a>
          )}
          {undo === null ? null : (
            <Button
              onPress={() => {
                putAway(id);
                undo();
              }}
            >
              {words.common.undo}
            </Button>
          )}
          <IconButton label={words.common.putAway} icon="close" onPress={() => putAway(id)} />
        </div>
      ))}
    </div>
  );
};
