import type { Stretch } from "../newsroom.ts";
import { type Edge, finestStep, moveEdge, nextBoundary, secondOf, type Trim } from "./trim.ts";

/** What a key does to a span. */
type KeyDeed =
  | { readonly do: "move"; readonly trim: Trim; readonly edge: Edge }
  | { readonly do: "here"; readonly edge: Edge }
  | { readonly do: "edge" }
  | { readonly do: "play" };

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

interface Standing {
  readonly trim: Trim;
  /** The edge that was moved last. */
  readonly edge: Edge;
  /** The edge that has the focus. */
  readonly held: Edge | undefined;
  readonly besides: Readonly<Record<Edge, readonly number[]>>;
  readonly stretch: Stretch;
}

/** Null: it is no key of the span's. The code is looked at, too: Shift makes other characters of , and . on each keyboard. */
export const keyDeed = (
  { key, code, shiftKey }: Pressed,
  { trim, edge, held, besides, stretch }: Standing,
): KeyDeed | null => {
  const to = (which: Edge, unit: number): KeyDeed => ({
    do: "move",
    edge: which,
    trim: moveEdge(trim, which, unit, stretch),
  });
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const which = held ?? (shiftKey ? "end" : "start");
    return to(which, nextBoundary(trim[which], besides[which], key === "ArrowLeft" ? -1 : 1));
  }
  const by =
    key === "," || key === "<" || code === "Comma"
      ? -1
      : key === "." || key === ">" || code === "Period"
        ? 1
        : 0;
  if (by !== 0) {
    const which = held ?? edge;
    return to(which, trim[which] + by * (shiftKey ? secondOf(stretch.rate) : finestStep(stretch)));
  }
  if (key === " ") return { do: "play" };
  switch (key.toLowerCase()) {
    case "i":
      return { do: "here", edge: "start" };
    case "o":
      return { do: "here", edge: "end" };
    case "e":
      return { do: "edge" };
    default:
      return null;
  }
};
