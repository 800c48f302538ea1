import type { Stretch } from "../newsroom.ts";

/** So many bars are drawn, at most. */
const most = 250;

/** The path of a waveform in a box of 1000 by 100, for [start, end) in milliseconds. Quiet speech is drawn so that it is seen. */
export const barsOf = (
  peaks: Stretch["peaks"],
  { start, end }: { readonly start: number; readonly end: number },
): string => {
  if (peaks === null || end <= start) return "M0 50H1000";
  const { perSecond, first, values } = peaks;
  const [from, to] = [(start / 1000) * perSecond - first, (end / 1000) * perSecond - first];
  const count = Math.max(1, Math.min(most, Math.ceil(to - from)));
  const width = 1000 / count;
  return Array.from({ length: count }, (_, at) => {
    const [low, high] = [at, at + 1].map((bar) => from + ((to - from) * bar) / count);
    const piece = values.slice(Math.max(0, Math.floor(low ?? 0)), Math.max(0, Math.ceil(high ?? 0)));
    const height = Math.max(2, Math.sqrt(Math.max(0, ...piece) / 255) * 96);
    const x = at * width + width * 0.15;
    return `M${x.toFixed(1)} ${(50 - height / 2).toFixed(1)}h${(width * 0.7).toFixed(1)}v${height.toFixed(1)}h-${(width * 0.7).toFixed(1)}z`;
  }).join("");
};
