import { spokenTime } from "./clock-words.ts";

/**
 * Keeps what the seek bar says to screen readers right. The element itself takes the time 0 for "not loaded".
 */
export const speakSeekBar = (
  bar: Element | null,
  video: { readonly currentTime: number; readonly duration: number },
): void => {
  const slider = bar?.shadowRoot?.querySelector("input");
  if (!slider) return;
  const speak = (): void => {
    if (!Number.isFinite(video.duration)) return;
    const words = `${spokenTime(video.currentTime)} of ${spokenTime(video.duration)}`;
    if (slider.getAttribute("aria-valuetext") !== words) slider.setAttribute("aria-valuetext", words);
  };
  new MutationObserver(speak).observe(slider, { attributeFilter: ["aria-valuetext"] });
};
