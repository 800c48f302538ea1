import { type PointerEvent, type Ref, useRef } from "react";
import { unitsToMilliseconds } from "../../../kit/rate.ts";
import type { Stretch } from "../newsroom.ts";
import { barsOf } from "./bars.ts";
import { type Edge, moveEdge, sayUnit, snap, type Trim } from "./trim.ts";
import { words as say } from "./words.ts";

interface Props {
  readonly stretch: Stretch;
  /** What is in sight, in units. */
  readonly view: Trim;
  readonly trim: Trim;
  /** Where an edge may stand beside a word. */
  readonly besides: Readonly<Record<Edge, readonly number[]>>;
  readonly onDrag: (trim: Trim, edge: Edge) => void;
  readonly onDragged: () => void;
  readonly onPlay: (unit: number) => void;
  readonly onEdge: (edge: Edge) => void;
  readonly marker: Ref<HTMLDivElement>;
}

/** Pixels from an edge within which a press takes hold of it, and from a word's end within which an edge snaps to it. */
const grip = 14;
const pull = 7;

/** How loud it is, with the two edges: each can be dragged (with Alt: past the words), and is a slider for the keys. */
export const Waveform = (props: Props) => {
  const { stretch, view, trim, besides, onDrag, onDragged, onPlay, onEdge, marker } = props;
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<Edge | null>(null);
  const part = (unit: number): number => (unit - view.start) / (view.end - view.start);
  const unitUnder = (event: PointerEvent): { readonly unit: number; readonly perPixel: number } => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const perPixel = (view.end - view.start) / Math.max(1, width);
    return { unit: Math.round(view.start + (event.clientX - left) * perPixel), perPixel };
  };
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const { unit, perPixel } = unitUnder(event);
    const [toStart, toEnd] = [Math.abs(unit - trim.start), Math.abs(unit - trim.end)];
    const edge: Edge = toStart <= toEnd ? "start" : "end";
    if (Math.min(toStart, toEnd) > grip * perPixel) return onPlay(Math.max(0, unit));
    held.current = edge;
    onEdge(edge);
    event.currentTarget.setPointerCapture(event.pointerId);
    return event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    const edge = held.current;
    if (edge === null) return;
    const { unit, perPixel } = unitUnder(event);
    const to = event.altKey ? unit : snap(unit, besides[edge], pull * perPixel);
    onDrag(moveEdge(trim, edge, to, stretch), edge);
  };
  const up = (): void => {
    if (held.current === null) return;
    held.current = null;
    onDragged();
  };
  return (
    <div
      className="trim-wave"
      ref={box}
      title={say.wave}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
        <path d={barsOf(stretch.peaks, timesOf(view, stretch))} />
      </svg>
      <div
        className="trim-chosen"
        style={{
          insetInlineStart: `${part(trim.start) * 100}%`,
          inlineSize: `${(part(trim.end) - part(trim.start)) * 100}%`,
        }}
      />
      <div className="trim-marker" ref={marker} />
      {(["start", "end"] as const).map((edge) => (
        <div
          key={edge}
          className="trim-edge"
          data-edge={edge}
          style={{ insetInlineStart: `${part(trim[edge]) * 100}%` }}
          role="slider"
          tabIndex={0}
          aria-label={say[edge]}
          aria-valuemin={edge === "start" ? 0 : trim.start + 1}
          aria-valuemax={edge === "start" ? trim.end - 1 : stretch.length}
          aria-valuenow={trim[edge]}
          aria-valuetext={sayUnit(trim[edge], stretch)}
          onFocus={() => onEdge(edge)}
        />
      ))}
    </div>
  );
};

const timesOf = ({ start, end }: Trim, { rate }: Stretch) => ({
  start: unitsToMilliseconds(start, rate),
  end: unitsToMilliseconds(end, rate),
});
