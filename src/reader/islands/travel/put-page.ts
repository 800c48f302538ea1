/** What of a head belongs to its page. Sheets and scripts stay: what is new of them is added. */
const ofPage =
  'meta[name]:not([name="viewport"]):not([name="color-scheme"]), meta[property], link[rel="canonical"], link[rel="alternate"], link[rel="next"], link[rel="prev"], script[type="application/ld+json"]';

/** Milliseconds that a page waits for its sheets, so that it does not show bare. */
const sheetPatience = 3000;

/** Loads the sheets that the page has and this document does not. */
export const loadSheets = async (page: Document): Promise<void> => {
  const there = new Set(sheetsOf(document).map(nameOf));
  const missing = sheetsOf(page).filter((sheet) => !there.has(nameOf(sheet)));
  const loading = missing.map(
    (sheet) =>
      new Promise<void>((resolve) => {
        const own = document.importNode(sheet, true);
        own.addEventListener("load", () => resolve());
        own.addEventListener("error", () => resolve());
        document.head.append(own);
      }),
  );
  await Promise.race([Promise.all(loading), new Promise((resolve) => setTimeout(resolve, sheetPatience))]);
};

/** Those that stand in the page, and the newsroom's own, which is fetched. */
const sheetsOf = (page: Document): Element[] => [
  ...page.querySelectorAll('style[data-sheet], link[rel="stylesheet"]'),
];

const nameOf = (sheet: Element): string =>
  sheet.getAttribute("data-sheet") ?? sheet.getAttribute("href") ?? "";

/** Puts the page's title, head and body into this document. What has `data-stays` stands where it is, and plays on. */
export const putPage = (page: Document): void => {
  for (const old of document.head.querySelectorAll(ofPage)) old.remove();
  document.head.append(
    ...[...page.head.querySelectorAll(ofPage)].map((part) => document.importNode(part, true)),
  );
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.className = page.body.className;
  const wanted = new Set(sheetsOf(page).map(nameOf));
  for (const sheet of sheetsOf(document)) if (!wanted.has(nameOf(sheet))) sheet.remove();
  // It is read without script, and this document has it.
  for (const alone of page.querySelectorAll("noscript")) alone.remove();
  const stays = document.body.querySelector(":scope > [data-stays]");
  for (const old of [...document.body.children]) if (!old.hasAttribute("data-stays")) old.remove();
  const parts = [...page.body.children].map((part) => document.importNode(part, true));
  if (stays === null) document.body.append(...parts);
  else stays.before(...parts);
};

/** Modules that this document has run. */
const run = new Set<string>();

/** Fetches the islands of the page that this document has not run yet. Those that it has know of the page by `pageCame`. */
export const startIslands = (page: Document): void => {
  for (const script of document.querySelectorAll<HTMLScriptElement>("script[type=module][src]"))
    run.add(script.src);
  for (const script of page.querySelectorAll("script[type=module][src]")) {
    const source = new URL(script.getAttribute("src") ?? "", location.href).href;
    if (run.has(source)) continue;
    const fresh = document.createElement("script");
    fresh.type = "module";
    fresh.src = source;
    document.head.append(fresh);
  }
  for (const { content } of page.querySelectorAll<HTMLMetaElement>('meta[name="newsreel:late"]'))
    for (const address of content.split(" ")) void import(new URL(address, location.href).href);
};
