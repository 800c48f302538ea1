/**
 * The life of a page whose document stays: once something plays, going to another page of the site puts its content into
 * this document. An island that does something with what stands on the page does it in `onPage`; one that only listens at
 * the document for presses need not.
 */
export const pageLeft = "newsreel:page-left";
export const pageCame = "newsreel:page-came";

/** Runs on this page, and again on each that takes its place. The signal is aborted when its page is left. */
export const onPage = (start: (left: AbortSignal) => void): void => {
  let life = new AbortController();
  start(life.signal);
  document.addEventListener(pageLeft, () => life.abort());
  document.addEventListener(pageCame, () => {
    life = new AbortController();
    start(life.signal);
  });
};
