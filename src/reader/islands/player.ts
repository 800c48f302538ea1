/**
 * The first, small part of the player: it waits for a press, or for another part of the page to ask, and only then
 * fetches the rest.
 */
import type { Player } from "./player/player.ts";
import { onPage } from "./travel/page-life.ts";
import { loadWords } from "./words/words.ts";
import { type PlayAsked, askToPlay, playAsked, playerOf } from "./player/page-events.ts";

const fetchPlayer = async () => {
  const [mounting] = await Promise.all([import("./player/mount.ts"), loadWords()]);
  return mounting;
};

const prepare = (figure: HTMLElement): void => {
  const screen = figure.querySelector<HTMLElement>(".screen");
  const press = figure.querySelector<HTMLElement>("[data-play]");
  if (screen === null || press === null) return;
  let player: Promise<Player | null> | null = null;

  const start = (at: number | null): Promise<Player | null> => {
    screen.setAttribute("aria-busy", "true");
    press.hidden = true;
    player = fetchPlayer()
      .then(({ mount }) => mount(figure, screen, at))
      .catch(() => {
        // The rest could not be fetched: the page is as it was, and the next press tries again.
        press.hidden = false;
        player = null;
        sayLost(screen, press.dataset["lost"] ?? "");
        return null;
      })
      .finally(() => screen.removeAttribute("aria-busy"));
    return player;
  };

  // Fetching begins as the finger goes down; the press itself comes a tenth of a second later.
  press.addEventListener("pointerdown", () => void fetchPlayer().catch(() => {}), { once: true });
  press.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void start(null);
  });
  figure.addEventListener(playAsked, (event) => {
    const { seconds } = (event as CustomEvent<PlayAsked>).detail;
    if (!holds(figure, seconds)) return;
    event.preventDefault();
    if (player === null) void start(seconds);
    else void player.then((ready) => ready?.seek(seconds));
  });
};

/** A moment's player holds its own span alone. */
const holds = ({ dataset }: HTMLElement, seconds: number): boolean =>
  dataset["start"] === undefined ||
  (seconds >= Number(dataset["start"]) - 0.5 &&
    seconds <= Number(dataset["end"] ?? Number.POSITIVE_INFINITY));

/** The page brings these words along: they are said when nothing can be fetched. */
const sayLost = (screen: HTMLElement, words: string): void => {
  const note = screen.querySelector("[role=alert]") ?? document.createElement("p");
  note.setAttribute("role", "alert");
  note.className = "lost";
  note.textContent = words;
  screen.append(note);
};

/** Chapters and times anywhere on the page seek its player. */
const onPageClick = (event: MouseEvent): void => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0 || event.defaultPrevented)
    return;
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-seek]") : null;
  if (link === null) return;
  const figure = playerOf(undefined);
  if (!askToPlay(figure, Number(link.dataset["seek"]))) return;
  event.preventDefault();
  figure?.scrollIntoView({ block: "nearest" });
};

onPage(() => {
  for (const figure of document.querySelectorAll<HTMLElement>("[data-player]")) prepare(figure);
});
document.addEventListener("click", onPageClick);
