import type { Page } from "playwright-core";

/** Where the focus was on the way through a page. */
export interface Stop {
  readonly name: string;
  /** It has a size, and an outline that says that it is here. */
  readonly marked: boolean;
  /** What is in the way at its middle while it has the focus; empty: nothing. */
  readonly covered: string;
  /** It stands after the one before in the document. */
  readonly inOrder: boolean;
}

/** Stops that are looked at on one page: a transcript has a thousand, all alike. */
const most = 70;

/** Goes through the page by Tab alone, until it begins anew or so many stops. */
export const walkByTab = async (page: Page): Promise<readonly Stop[]> => {
  await page.evaluate(noteStops);
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => (globalThis as unknown as Noted).isThrough())) break;
  }
  return await page.evaluate(() => (globalThis as unknown as Noted).stops.map(({ told }) => told));
};

interface Noted {
  readonly stops: { readonly element: Element; readonly told: Stop }[];
  /** The focus has left the page, or is where it was first. */
  readonly isThrough: () => boolean;
}

/** Runs in the page. What is in the way is seen before the focus goes on: by then the page has scrolled. */
const noteStops = (): void => {
  const stops: { element: Element; told: { -readonly [Key in keyof Stop]: Stop[Key] } }[] = [];
  const isThrough = (): boolean =>
    document.activeElement === document.body ||
    (stops.length > 1 && document.activeElement === stops[0]?.element);
  Object.assign(globalThis, { stops, isThrough });
  /** A card or a field may mark itself for what is in it. */
  const shown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const marks = [element, element.parentElement, element.closest("li,label")];
    const styles = marks.flatMap((one) =>
      one === null ? [] : [null, "::after"].map((part) => [one, part] as const),
    );
    const isMarked = styles.some(([one, part]) => getComputedStyle(one, part).outlineStyle !== "none");
    return width > 0 && height > 0 && isMarked;
  };
  const inTheWay = (element: Element): string => {
    // Of what goes over several lines the first.
    const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const [x, y] = [left + Math.min(width, innerWidth) / 2, top + height / 2];
    if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return "it is out of the window";
    const there = document.elementFromPoint(x, y);
    const same = there === null || element.contains(there) || there.contains(element);
    return same ? "" : there.outerHTML.slice(0, 120);
  };
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element) || target === stops[0]?.element) return;
    const before = stops.at(-1)?.element;
    const order = before === undefined ? 0 : before.compareDocumentPosition(target);
    const name = (target.getAttribute("aria-label") ?? target.textContent ?? "").trim().slice(0, 60);
    stops.push({
      element: target,
      told: {
        name: `${target.tagName} ${name}`,
        marked: shown(target),
        covered: "",
        inOrder: before === undefined || (order & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
      },
    });
  });
  document.addEventListener(
    "keydown",
    () => {
      const left = stops.at(-1);
      if (left !== undefined) left.told.covered = inTheWay(left.element);
    },
    { capture: true },
  );
};
