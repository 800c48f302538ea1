/** What a key does in a player that has the focus. */
export type KeyAction =
  | { readonly kind: "toggle" | "mute" | "captions" | "fullscreen" }
  | { readonly kind: "move"; readonly seconds: number }
  | { readonly kind: "volume"; readonly by: number }
  /** A share of the length, 0 to 1. */
  | { readonly kind: "place"; readonly share: number };

interface Pressed {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where the focus is, as far as it matters: some things do something of their own with some keys. */
export type Focused = "button" | "seek" | "volume" | "menu" | "other";

const back: KeyAction = { kind: "move", seconds: -5 };
const forth: KeyAction = { kind: "move", seconds: 5 };

const everywhere = new Map<string, KeyAction>([
  [" ", { kind: "toggle" }],
  ["k", { kind: "toggle" }],
  ["j", { kind: "move", seconds: -10 }],
  ["l", { kind: "move", seconds: 10 }],
  ["ArrowLeft", back],
  ["ArrowRight", forth],
  ["ArrowUp", { kind: "volume", by: 0.1 }],
  ["ArrowDown", { kind: "volume", by: -0.1 }],
  ["m", { kind: "mute" }],
  ["c", { kind: "captions" }],
  ["f", { kind: "fullscreen" }],
  ...Array.from({ length: 10 }, (_, digit): [string, KeyAction] => [
    String(digit),
    { kind: "place", share: digit / 10 },
  ]),
]);

/** A slider's keys (ARIA Authoring Practices, slider), by seconds where the browser's own step would be a share of the film. */
const onSeekBar = new Map<string, KeyAction>([
  ["ArrowUp", forth],
  ["ArrowDown", back],
  ["PageUp", { kind: "move", seconds: 60 }],
  ["PageDown", { kind: "move", seconds: -60 }],
  ["Home", { kind: "place", share: 0 }],
  ["End", { kind: "place", share: 1 }],
]);

/** The keys that people know from other players; null where the key is not ours, or belongs to what has the focus. */
export const actionOf = (pressed: Pressed, focused: Focused): KeyAction | null => {
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey || focused === "menu") return null;
  if (focused === "button" && pressed.key === " ") return null;
  if (focused === "volume" && /^(Arrow|Page|Home|End)/.test(pressed.key)) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return (focused === "seek" ? onSeekBar.get(key) : undefined) ?? everywhere.get(key) ?? null;
};
