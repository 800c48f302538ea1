import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import { sanitiseHtml } from "../../content/sanitise-html.ts";
import type { BlockContext } from "./context.ts";

/** HTML of an imported page: sanitised when it was read, and again here. */
export const legacy = (block: BlockOf<"legacy">, _context: BlockContext): VNode => (
  // oxlint-disable-next-line react/no-danger -- what the sanitiser leaves runs nothing and fetches nothing
  <div class="legacy" dangerouslySetInnerHTML={{ __html: belowTitle(sanitiseHtml(block.html)) }} />
);

/** The page has its headline already: a heading of the first level becomes one of the second. */
const belowTitle = (html: string): string => html.replaceAll(/<(\/?)h1(?=[\s>])/g, "<$1h2");
