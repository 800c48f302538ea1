import { createHash } from "node:crypto";
import type { Island, PageAssets } from "./page.ts";

/**
 * Islands that ease what goes without them as well: they come when the page stands, so that on a narrow line no paint of
 * words waits beside their bytes.
 */
const late: ReadonlySet<Island> = new Set<Island>(["search.js"]);

export const isLate = (island: Island): boolean => late.has(island);

/** Of the meta element that names their addresses; `islands/travel/put-page.ts` reads it too. */
export const lateName = "newsreel:late";

/** Addresses of what these islands load and are, with a space between two. */
export const lateAddresses = (assets: PageAssets, islands: readonly Island[]): string =>
  [...assets.importsOf(islands), ...islands.map((island) => assets.nameOf(island))].join(" ");

export const lateScript = [
  'addEventListener("load",()=>{',
  `for(const{content}of document.querySelectorAll('meta[name="${lateName}"]'))`,
  'for(const address of content.split(" "))import(address)',
  "})",
].join("");

/** A source of the content policy that allows just this text (CSP3, section 2.3.1). */
export const lateSource = `'sha256-${createHash("sha256").update(lateScript).digest("base64")}'`;
