import { useEffect, useRef } from "react";
import { unitsToSeconds } from "../../../kit/rate.ts";
import type { Stretch } from "../newsroom.ts";
import { type FrameReader, openFrames } from "./frame-reader.ts";
import { sayUnit, type Trim } from "./trim.ts";
import { words as say } from "./words.ts";

interface Props {
  readonly media: string;
  readonly stretch: Stretch;
  readonly trim: Trim;
}

/** The first and the last frame, as they are while the edges are moved. */
export const EdgeFrames = ({ media, stretch, trim }: Props) => {
  const first = useRef<HTMLCanvasElement>(null);
  const last = useRef<HTMLCanvasElement>(null);
  const reader = useRef<FrameReader | null>(null);
  const { rate } = stretch;
  useEffect(() => {
    const frames = openFrames(media);
    reader.current = frames;
    return () => {
      reader.current = null;
      frames.close();
    };
  }, [media]);
  useEffect(() => {
    if (first.current !== null) reader.current?.show(first.current, unitsToSeconds(trim.start + 0.5, rate));
  }, [media, trim.start, rate]);
  useEffect(() => {
    if (last.current !== null) reader.current?.show(last.current, unitsToSeconds(trim.end - 0.5, rate));
  }, [media, trim.end, rate]);
  return (
    <div className="trim-frames">
      <figure>
        <canvas ref={first} data-unit={trim.start} />
        <figcaption>
          {say.firstFrame} · {sayUnit(trim.start, stretch)}
        </figcaption>
      </figure>
      <figure>
        <canvas ref={last} data-unit={trim.end - 1} />
        <figcaption>
          {say.lastFrame} · {sayUnit(trim.end - 1, stretch)}
        </figcaption>
      </figure>
    </div>
  );
};
