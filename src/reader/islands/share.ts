/**
 * Sharing: words selected in a transcript become a moment with an address of its own; copy buttons copy. By keyboard:
 * S on a sentence, or the button over the transcript.
 */
import { prepareCopy } from "./share/copy.ts";
import { SharePanel, type Sharing } from "./share/panel.ts";
import { dressShare } from "./share/sheet.ts";
import { onPage } from "./travel/page-life.ts";
import { timesOf } from "./transcript/sentences.ts";
import { loadWords } from "./words/words.ts";

type Sentences = Sharing["sentences"];

const sentencesOf = (transcript: HTMLElement): Sentences =>
  [...transcript.querySelectorAll<HTMLAnchorElement>("a[id]")].flatMap((link) => {
    const number = /^s(\d+)$/.exec(link.id)?.[1];
    if (number === undefined) return [];
    const times = timesOf(link.dataset["s"]);
    return [
      {
        link,
        number: Number(number),
        text: link.textContent,
        start: times?.start ?? null,
        end: times?.end ?? null,
      },
    ];
  });

const prepare = (transcript: HTMLElement, panel: SharePanel, left: AbortSignal): void => {
  const open = (
    first: number,
    last: number,
    how: { readonly snapped: boolean; readonly takeFocus: boolean },
  ): void => {
    const sentences = sentencesOf(transcript);
    const sharing = { cutId: transcript.dataset["cut"] ?? "", sentences, first, last, snapped: how.snapped };
    // Without a connection there are no words, and nothing could be made.
    void loadWords()
      .then(() => left.aborted || panel.open(sharing, how.takeFocus))
      .catch(() => {});
  };

  const onSelected = (event: Event): void => {
    // A press in the panel itself, while the words are still selected.
    if (event.target instanceof Node && panel.root.contains(event.target)) return;
    const found = selectedIn(transcript);
    if (found !== null) open(found.first, found.last, { snapped: found.snapped, takeFocus: false });
  };
  // When the selecting is over, not at each of its steps.
  document.addEventListener("pointerup", (event) => setTimeout(() => onSelected(event)), { signal: left });
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.shiftKey || event.key === "Shift") onSelected(event);
  };
  document.addEventListener("keyup", onKeyUp, { signal: left });

  const openAt = (link: Element | null): void => {
    const at = sentencesOf(transcript).findIndex((sentence) => sentence.link === link);
    open(Math.max(0, at), Math.max(0, at), { snapped: false, takeFocus: true });
  };
  transcript.addEventListener("keydown", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[id]") : null;
    if (link === null || event.key.toLowerCase() !== "s" || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    openAt(link);
  });
  const offer = transcript.parentElement?.querySelector("[data-share-offer]");
  offer?.addEventListener("click", () =>
    openAt(transcript.querySelector("a[aria-current]") ?? firstInView(transcript)),
  );
};

const firstInView = (transcript: HTMLElement): Element | null => {
  const top = Math.max(0, transcript.getBoundingClientRect().top);
  return (
    [...transcript.querySelectorAll("a[id]")].find((link) => link.getBoundingClientRect().top >= top) ?? null
  );
};

/** The whole sentences that the selection touches; null where it touches none of this transcript, or has no length. */
const selectedIn = (transcript: HTMLElement): { first: number; last: number; snapped: boolean } | null => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (range.toString().trim() === "") return null;
  const sentences = sentencesOf(transcript);
  const touched = sentences.flatMap(({ link }, index) => (holdsWords(range, link) ? [index] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = sentences
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");
  return { first, last, snapped: squeeze(words) !== squeeze(range.toString()) };
};

/** Some of the link's words are in the range, not only its edge. */
const holdsWords = (range: Range, link: Element): boolean => {
  if (!range.intersectsNode(link)) return false;
  const part = range.cloneRange();
  const whole = new Range();
  whole.selectNodeContents(link);
  if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0)
    part.setStart(whole.startContainer, whole.startOffset);
  if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0)
    part.setEnd(whole.endContainer, whole.endOffset);
  return part.toString().trim() !== "";
};

const squeeze = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const prepareAll = (transcripts: readonly HTMLElement[], left: AbortSignal): void => {
  const panel = new SharePanel();
  for (const transcript of transcripts) prepare(transcript, panel, left);
  const onPointerDown = (event: PointerEvent): void => {
    if (panel.isOpen && event.target instanceof Node && !panel.root.contains(event.target)) panel.close();
  };
  document.addEventListener("pointerdown", onPointerDown, { signal: left });
};

dressShare();
onPage((left) => {
  const transcripts = [...document.querySelectorAll<HTMLElement>("[data-transcript]")];
  if (transcripts.length > 0) prepareAll(transcripts, left);
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) prepareCopy(button);
});
