/**
 * Going from page to page without leaving the document, so that what plays goes on. Begun by the player when it first plays;
 * whatever does not go well is done as browsers do it.
 */
import { goingTo } from "./destination.ts";
import { fetchPage } from "./fetch-page.ts";
import { pageCame, pageLeft } from "./page-life.ts";
import { loadSheets, putPage, startIslands } from "./put-page.ts";

/** What is kept of a page in the browser's history: how far it was scrolled, in pixels. */
interface Kept {
  readonly newsreel: true;
  readonly scroll: number;
}

const isKept = (state: unknown): state is Kept =>
  typeof state === "object" && state !== null && "newsreel" in state && "scroll" in state;

export interface Travel {
  /** Tells those who do not see it where they are. */
  readonly announce: (words: string) => void;
  /** Whether there is anything to go on with; else links are the browser's own again. */
  readonly isWanted: () => boolean;
}

/** Begins to travel. Called once. */
export const travel = ({ announce, isWanted }: Travel): void => {
  let under = new AbortController();
  /** The page that stands, without its place: what a step in the history is held against. */
  let standing = pageOf(location.href);

  const go = async (url: string, arrive: (url: string) => void): Promise<void> => {
    under.abort();
    under = new AbortController();
    const { signal } = under;
    document.documentElement.setAttribute("aria-busy", "true");
    try {
      const page = await fetchPage(url, signal);
      if (page === null) return location.assign(url);
      await loadSheets(page.document);
      if (signal.aborted) return undefined;
      document.dispatchEvent(new CustomEvent(pageLeft));
      putPage(page.document);
      standing = pageOf(page.url);
      arrive(page.url);
      startIslands(page.document);
      document.dispatchEvent(new CustomEvent(pageCame));
      announce(document.title);
    } catch {
      // Another page was asked for meanwhile; else the browser tries, and says what is wrong.
      if (!signal.aborted) location.assign(url);
    } finally {
      if (!signal.aborted) document.documentElement.removeAttribute("aria-busy");
    }
    return undefined;
  };

  /** While a step in the history is being followed, the address is another than that of what stands. */
  const keepScroll = (): void => {
    if (pageOf(location.href) === standing) history.replaceState(keptNow(), "", location.href);
  };

  const forward = (url: string): void => {
    keepScroll();
    void go(url, (came) => {
      history.pushState({ newsreel: true, scroll: 0 } satisfies Kept, "", came);
      showPlace(came, 0);
    });
  };

  // At the window: what the page's own islands answer to, at the document, comes first.
  addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || !isWanted()) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (link === null || goingTo(factsOf(link), location.href) !== "page") return;
    event.preventDefault();
    forward(link.href);
  });
  addEventListener("submit", (event) => {
    const address = event.defaultPrevented || !isWanted() ? null : addressOf(event);
    if (address === null || goingTo(asLink(address), location.href) === "leave") return;
    event.preventDefault();
    forward(address);
  });
  addEventListener("popstate", (event) => {
    const scroll = isKept(event.state) ? event.state.scroll : 0;
    if (pageOf(location.href) === standing) showPlace(location.href, scroll);
    else void go(location.href, (came) => showPlace(came, scroll));
  });
  history.scrollRestoration = "manual";
  keepScroll();
  addEventListener("scrollend", keepScroll);
};

const pageOf = (url: string): string => url.split("#")[0] ?? url;

const keptNow = (): Kept => ({ newsreel: true, scroll: Math.round(scrollY) });

const factsOf = (link: HTMLAnchorElement) => ({
  href: link.href,
  target: link.target,
  download: link.hasAttribute("download"),
  type: link.type,
});

const asLink = (href: string) => ({ href, target: "", download: false, type: "" });

/** Where a form that only asks leads; null for one that sends something. */
const addressOf = (event: SubmitEvent): string | null => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "get" || form.target !== "") return null;
  const address = new URL(form.action, location.href);
  const fields = [...new FormData(form, event.submitter)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  address.search = new URLSearchParams(fields).toString();
  return address.href;
};

/** Shows the place in the page that the address names, else scrolls so far; focus goes where reading goes on. */
const showPlace = (url: string, scroll: number): void => {
  const { hash } = new URL(url);
  const place = hash === "" ? null : document.getElementById(decoded(hash.slice(1)));
  if (place !== null && scroll === 0) place.scrollIntoView();
  else scrollTo({ top: scroll, behavior: "instant" });
  const main = document.querySelector<HTMLElement>("main");
  const goal = place?.matches("a[href], button, [tabindex]") ? place : main;
  goal?.focus({ preventScroll: true });
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
