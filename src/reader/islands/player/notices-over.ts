import { NoticeLine } from "./notice-line.ts";
import { noticeMarks } from "./notice-marks.ts";
import type { NoticeFact } from "./notices.ts";
import { type Timeline, clockAtCut, lengthOf } from "./timeline.ts";

/** Puts the notices of what plays (seconds of the cut) over the picture and along the seek bar; null where there are none. */
export const noticesOver = (
  screen: HTMLElement,
  controls: { readonly seek: HTMLElement; readonly play: HTMLElement },
  notices: readonly NoticeFact[],
  line: Timeline,
): NoticeLine | null => {
  if (notices.length === 0) return null;
  const length = lengthOf(line);
  const held = (seconds: number): number => Math.min(Math.max(clockAtCut(seconds, line), 0), length);
  const placed = notices.map((notice) => ({ ...notice, start: held(notice.start), end: held(notice.end) }));
  const said = new NoticeLine(placed, () => controls.play.focus({ preventScroll: true }));
  controls.seek.append(noticeMarks(placed, length));
  screen.append(said.root, said.spoken);
  // What else stands at the top of the picture (captions, notes) stands under it.
  new ResizeObserver(() => {
    const below = said.root.hidden ? 0 : said.root.offsetTop + said.root.offsetHeight;
    screen.style.setProperty("--newsreel-notice", `${below}px`);
  }).observe(said.root);
  return said;
};
