import type { Element, ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { fail, ok, type Result } from "../../kit/result.ts";

/** Bytes of a mark beyond which it is no mark. */
const mostBytes = 60_000;

/** Shapes, paint and text: nothing that loads, links, moves or runs (SVG 2, sections 5 to 14). */
const elements: ReadonlySet<string> = new Set([
  ..."svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol".split(" "),
  ..."linearGradient radialGradient stop clipPath mask".split(" "),
]);

const attributes: ReadonlySet<string> = new Set([
  ..."id x y x1 x2 y1 y2 cx cy r rx ry fx fy dx dy width height d points transform offset".split(" "),
  ..."fill fillOpacity fillRule clipRule stroke strokeWidth strokeLineCap strokeLineJoin".split(" "),
  ..."strokeDashArray strokeDashOffset strokeMiterLimit strokeOpacity opacity color stopColor".split(" "),
  ..."stopOpacity gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits".split(" "),
  ..."maskContentUnits clipPath mask fontFamily fontSize fontWeight fontStyle textAnchor".split(" "),
  ..."letterSpacing viewBox preserveAspectRatio href".split(" "),
]);

/**
 * A drawing with only what a mark needs, as text that is a document of its own (SVG 2). What it cannot keep it leaves
 * out; a drawing without a size is refused.
 */
export const sanitiseSvg = (text: string): Result<string> => {
  if (Buffer.byteLength(text) > mostBytes)
    return fail(`A mark may have ${mostBytes / 1000} kB at most; this one has more.`);
  const tree: Root = fromHtml(text.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>)?/, ""), { fragment: true });
  const found = tree.children.find(isDrawing);
  if (found === undefined) return fail("This is no drawing in SVG: it has no <svg> element.");
  const box = boxOf(found);
  if (box === null)
    return fail("The drawing has no size: its <svg> needs a viewBox, or a width and a height in pixels.");
  const drawing: Element = {
    ...found,
    properties: { xmlns: "http://www.w3.org/2000/svg", viewBox: box },
    children: found.children.flatMap(kept),
  };
  if (!hasShape(drawing)) return fail("The drawing has nothing that can be kept: no shape and no words.");
  return ok(toHtml(drawing, { space: "svg", closeEmptyElements: true }));
};

const isDrawing = (node: RootContent): node is Element => node.type === "element" && node.tagName === "svg";

/** `0 0 120 40`, all finite and with room. */
const boxOf = ({ properties }: Element): string | null => {
  const told = typeof properties["viewBox"] === "string" ? properties["viewBox"] : "";
  const numbers =
    told === ""
      ? [0, 0, pixels(properties["width"]), pixels(properties["height"])]
      : told
          .trim()
          .split(/[\s,]+/)
          .map(Number);
  const [, , width = 0, height = 0] = numbers;
  return numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0
    ? numbers.join(" ")
    : null;
};

const pixels = (value: unknown): number =>
  typeof value === "number" || typeof value === "string"
    ? Number(`${value}`.replace(/px$/, "") || Number.NaN)
    : Number.NaN;

const kept = (node: ElementContent): ElementContent[] => {
  if (node.type === "text") return [node];
  if (node.type !== "element" || !elements.has(node.tagName)) return [];
  const properties = Object.fromEntries(
    Object.entries(node.properties).flatMap(([name, value]) => {
      const own = name === "xLinkHref" ? "href" : name;
      return attributes.has(own) && isHarmless(own, String(value)) ? [[own, value]] : [];
    }),
  );
  return [{ ...node, properties, children: node.children.flatMap(kept) }];
};

/** What it refers to is in the drawing itself: `#id`, `url(#id)`. */
const isHarmless = (name: string, value: string): boolean => {
  if (name === "href") return /^#[\w-]+$/.test(value);
  return !/url\s*\(/i.test(value) || /^url\(\s*["']?#[\w-]+["']?\s*\)$/.test(value.trim());
};

const hasShape = (node: Element): boolean =>
  node.children.some(
    (child) =>
      child.type === "element" &&
      (!/^(svg|g|defs|title|desc|symbol)$/.test(child.tagName) || hasShape(child)),
  );
