import { htmlText } from "../../../content/sanitise-html.ts";
import { parsePasted } from "./element.ts";
import { findFootnotes } from "./footnotes.ts";
import { pasteText } from "./paste-text.ts";
import type { Pasted } from "./pasted.ts";
import { PastedWalk } from "./walk-pasted.ts";

/**
 * What somebody copied in Word, Google Docs or on a web page, as our blocks: its words, headings, lists, tables, links
 * (without redirects that track), footnotes and quotations; nothing of its looks, nothing that runs, nothing that is
 * loaded from elsewhere. Pictures are told, for ones of the newsroom's own. All ids are new.
 */
export const pasteHtml = (html: string): Pasted => {
  const root = parsePasted(fragmentOf(html));
  if (root === null) return { blocks: pasteText(htmlText(html)), pictures: [] };
  const whole = parsePasted(html);
  const { byName } = findFootnotes(whole ?? root);
  return new PastedWalk({ byName, elements: findFootnotes(root).elements }).walk(root);
};

/** What was selected, where the clipboard says it (Windows: between comments). Footnotes may stand outside of it. */
const fragmentOf = (html: string): string => {
  const from = html.indexOf("<!--StartFragment-->");
  const to = html.lastIndexOf("<!--EndFragment-->");
  return from >= 0 && to > from ? html.slice(from + "<!--StartFragment-->".length, to) : html;
};
