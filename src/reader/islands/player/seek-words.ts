import { fill } from "../words/fill.ts";
import { spokenTime } from "../words/lengths.ts";
import { said } from "../words/words.ts";

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
    const { language, player } = said();
    const words = fill(player.timeOf, {
      time: spokenTime(video.currentTime, language),
      length: spokenTime(video.duration, language),
    });
    if (slider.getAttribute("aria-valuetext") !== words) slider.setAttribute("aria-valuetext", words);
  };
  new MutationObserver(speak).observe(slider, { attributeFilter: ["aria-valuetext"] });
};
