/**
 * The transcript beside a player: the sentence being spoken is marked and kept in view, and a press on a sentence plays
 * from there. Without script each sentence is a link to its own page.
 */
import { type TimeTold, askToPlay, playerOf, timeTold } from "./player/page-events.ts";
import { Follow } from "./transcript/follow.ts";
import { Parts } from "./transcript/parts.ts";
import { type TimedSentence, indexAt, saidLength, timedSentences, timesOf } from "./transcript/sentences.ts";
import { onPage } from "./travel/page-life.ts";
import { dressTranscript } from "./transcript/sheet.ts";

const prepare = (transcript: HTMLElement, left: AbortSignal): void => {
  const parts = new Parts(transcript);
  const follow = new Follow(transcript);
  let sentences = timedSentences(transcript);
  let current: TimedSentence | null = null;

  const more = async (): Promise<boolean> => {
    const came = await parts.next();
    if (came) {
      sentences = timedSentences(transcript);
      forbidDragging(transcript);
    }
    return came;
  };

  const mark = (sentence: TimedSentence | null): void => {
    if (sentence?.link === current?.link) return;
    for (const link of transcript.querySelectorAll("[aria-current]")) link.removeAttribute("aria-current");
    sentence?.link.setAttribute("aria-current", "true");
    current = sentence;
    if (sentence !== null) follow.show(sentence.link);
  };

  const onTime = ({ seconds }: TimeTold): void => {
    const last = sentences.at(-1);
    if (parts.hasMore && last !== undefined && seconds > last.end) {
      void more();
      return;
    }
    mark(sentences[indexAt(sentences, seconds)] ?? null);
    underline(current, seconds);
  };

  const onTold = (event: Event): void => {
    const figure = event.target instanceof HTMLElement ? event.target : null;
    if (figure?.dataset["cut"] === transcript.dataset["cut"]) onTime((event as CustomEvent<TimeTold>).detail);
  };
  document.addEventListener(timeTold, onTold, { signal: left });
  transcript.addEventListener("click", (event) => onClick(event, transcript.dataset["cut"]));
  transcript.addEventListener("scroll", () => {
    if (parts.hasMore && transcript.scrollTop + transcript.clientHeight > transcript.scrollHeight - 600)
      void more();
  });
  forbidDragging(transcript);
};

/** A link that can be dragged cannot be selected in: the words come first. */
const forbidDragging = (transcript: HTMLElement): void => {
  for (const link of transcript.querySelectorAll("a[id]")) link.setAttribute("draggable", "false");
};

const onClick = (event: MouseEvent, cutId: string | undefined): void => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-s]") : null;
  if (link === null) return;
  // The end of a selection, not a press.
  if (event.detail > 0 && getSelection()?.isCollapsed === false) return event.preventDefault();
  const times = timesOf(link.dataset["s"]);
  if (times !== null && askToPlay(playerOf(cutId), times.start)) event.preventDefault();
};

/** Underlines what has been said of the sentence, where the browser can do so without touching the page. */
const underline = (sentence: TimedSentence | null, seconds: number): void => {
  if (!("highlights" in CSS)) return;
  const node = sentence?.link.firstChild;
  if (sentence === null || !(node instanceof Text)) return void CSS.highlights.delete("newsreel-said");
  const share = (seconds - sentence.start) / Math.max(0.001, sentence.end - sentence.start);
  const range = new Range();
  range.setStart(node, 0);
  range.setEnd(node, saidLength(node.data, share));
  CSS.highlights.set("newsreel-said", new Highlight(range));
};

dressTranscript();
onPage((left) => {
  for (const transcript of document.querySelectorAll<HTMLElement>("[data-transcript]"))
    prepare(transcript, left);
});
