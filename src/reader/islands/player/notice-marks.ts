import type { NoticeFact } from "./notices.ts";

/** Small marks along the seek bar where something is said of a stretch. Screen readers are told when it plays. */
export const noticeMarks = (notices: readonly NoticeFact[], length: number): HTMLElement => {
  const marks = document.createElement("div");
  marks.className = "newsreel-marks";
  marks.setAttribute("aria-hidden", "true");
  marks.append(...notices.filter(({ whole }) => !whole).map((notice) => markOf(notice, length)));
  return marks;
};

const markOf = ({ start, end }: NoticeFact, length: number): HTMLElement => {
  const mark = document.createElement("span");
  mark.style.insetInlineStart = `${(100 * start) / length}%`;
  mark.style.inlineSize = `${(100 * (end - start)) / length}%`;
  return mark;
};
