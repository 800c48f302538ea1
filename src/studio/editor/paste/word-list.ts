import type { Element } from "hast";
import { classesOf, elementsIn, styleOf, wordsOf } from "./element.ts";

/**
 * Word writes lists as paragraphs (`mso-list:l0 level1 lfo1`) whose number or bullet is a span that other programs leave
 * out (`mso-list:Ignore`). Null: it is no item of such a list.
 */
export const wordListOf = (element: Element): { readonly ordered: boolean; readonly name: string } | null => {
  const [, list, format] =
    /^(l\d+)\s+level\d+(?:\s+(lfo\d+))?/.exec(styleOf(element).get("mso-list") ?? "") ?? [];
  if (list === undefined && !classesOf(element).some((name) => name.startsWith("MsoListParagraph")))
    return null;
  const marker = elementsIn(element).find((one) => styleOf(one).get("mso-list") === "ignore");
  if (list === undefined || marker === undefined) return null;
  return { ordered: isNumber(wordsOf(marker)), name: `${list} ${format ?? ""}` };
};

/** "1.", "a)", "iv." or "(2)"; a bullet is "·", "o" or "§". */
const isNumber = (marker: string): boolean =>
  /^\(?(\d+(\.\d+)*|[a-z]|[ivxlcdm]+)[.)]$/i.test(marker.replaceAll(/[\s\u00A0]/g, ""));
