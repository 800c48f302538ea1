import { useEffect, useRef, useState } from "react";

/** CSS pixels of the screens that are shown; a desk is made smaller where there is less room. */
const widths = { phone: 390, desk: 1280 } as const;

export type DeviceName = keyof typeof widths;

interface Props {
  readonly url: string;
  readonly name: DeviceName;
  readonly title: string;
  /** Which light the page is asked for; the reader's own when not said. */
  readonly light?: "day" | "night";
}

/** A page on a screen of this width. */
export const Device = ({ url, name, title, light }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const room = useWidth(place);
  const width = widths[name];
  const style = {
    "--screen": `${width}px`,
    "--scale": room === null ? 1 : Math.min(1, room / width),
    // A page in a frame is shown in the light that its frame is in (CSS Color Adjustment 1, section 2.2).
    ...(light === undefined ? {} : { colorScheme: light === "night" ? "dark" : "light" }),
  };
  return (
    <div className="device" ref={place}>
      <iframe key={light} src={url} title={title} style={style} />
    </div>
  );
};

/** The width of an element's inside, in CSS pixels; null: it is not known yet. */
const useWidth = (of: React.RefObject<HTMLElement | null>): number | null => {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (of.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? null));
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of]);
  return width;
};
