/** So many elements may stand in one another: no page that people wrote comes near. */
const deepest = 200;
/** Elements whose end may be left out seem to nest where they do not. */
const deepestImplied = 1000;

const implied = new Set("p li dd dt tr td th tbody thead tfoot option optgroup rt rp colgroup".split(" "));
const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * Whether a parser might nest elements of this HTML so deep that its work grows out of bounds. Only tags are counted, in
 * one pass: an end tag closes one element of its name, if one is open.
 */
export const isTooDeep = (html: string): boolean => {
  const open = new Map<string, number>();
  let [depth, impliedDepth] = [0, 0];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const tag = name.toLowerCase();
    if (empty.has(tag)) continue;
    const count = open.get(tag) ?? 0;
    const step = slash === "" ? 1 : count > 0 ? -1 : 0;
    open.set(tag, count + step);
    if (implied.has(tag)) impliedDepth += step;
    else depth += step;
    if (depth > deepest || impliedDepth > deepestImplied) return true;
  }
  return false;
};
