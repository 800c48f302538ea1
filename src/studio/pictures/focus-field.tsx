import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { pictures as said } from "../words/pictures.ts";
import { type Focus, moved, percent, shownAt } from "./focus.ts";

interface Props {
  readonly address: string;
  readonly alt: string;
  readonly focus: Focus | null;
  readonly onFocus: (focus: Focus) => void;
}

const middle: Focus = { x: 0.5, y: 0.5 };

/** The picture with the point that stays in sight: pressed where it is, or moved by the arrows; and how each shape crops it. */
export const FocusField = ({ address, alt, focus, onFocus }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const point = focus ?? middle;
  const press = (event: PointerEvent): void => {
    const { left, top, width, height } = box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    onFocus(moved({ x: 0, y: 0 }, (event.clientX - left) / width, (event.clientY - top) / height));
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? 0.1 : 0.02;
    const [x, y] = { ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, -by], ArrowDown: [0, by] }[
      event.key
    ] ?? [0, 0];
    if (x === 0 && y === 0) return;
    event.preventDefault();
    onFocus(moved(point, x ?? 0, y ?? 0));
  };
  return (
    <div className="focus-field">
      <div
        ref={box}
        className="focus-picture"
        role="slider"
        tabIndex={0}
        aria-label={said.focus}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent(point.x)}
        aria-valuetext={said.focusAt(percent(point.x), percent(point.y))}
        onPointerDown={press}
        onKeyDown={onKey}
      >
        <img src={address} alt={alt} draggable={false} />
        <span
          className="focus-point"
          style={{ insetInlineStart: `${point.x * 100}%`, insetBlockStart: `${point.y * 100}%` }}
        />
      </div>
      <p className="hint">{said.focusHint}</p>
      <ul className="crops" aria-label={said.crops}>
        {(["16 / 9", "4 / 3", "1 / 1", "4 / 5"] as const).map((ratio) => (
          <li key={ratio}>
            <img src={address} alt="" style={{ aspectRatio: ratio, objectPosition: shownAt(focus) }} />
            <span className="soft small">{ratio.replace(" / ", ":")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
