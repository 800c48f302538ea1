/** A page that was fetched, to be put in the place of this one. */
export interface FetchedPage {
  /** Where it was found in the end. */
  readonly url: string;
  readonly document: Document;
}

/** Milliseconds after which the browser does it itself. */
const patience = 10_000;

/** A page of the site; null where this document cannot show it, and the browser should go there itself. */
export const fetchPage = async (url: string, signal: AbortSignal): Promise<FetchedPage | null> => {
  const answer = await fetch(url, {
    headers: { accept: "text/html" },
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
  if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/html")) return null;
  const came = new URL(answer.url || url);
  if (came.origin !== location.origin) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const hash = new URL(url).hash;
  if (came.hash === "" && hash !== "") came.hash = hash;
  return fits(page) ? { url: came.href, document: page } : null;
};

/** Made by the same release as this one, and nothing on it that this document's content policy does not allow. */
const fits = (page: Document): boolean =>
  page.querySelector("main#main") !== null &&
  mainSheet(page) === mainSheet(document) &&
  page.querySelector("[data-embed]") === null;

/** The sheet of every page: its name carries the hash of what is in it. */
const mainSheet = (page: Document): string | null =>
  page.querySelector("style[data-sheet]")?.getAttribute("data-sheet") ?? null;
