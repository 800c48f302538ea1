import type { Block, BlockOf } from "../../../content/block.ts";
import { unknownText } from "../../../content/kinds/unknown.ts";
import { sanitiseHtml } from "../../../content/sanitise-html.ts";
import { escaped, link, type SimpleContext } from "./simple-context.ts";
import { simpleInlines, wholeAddress } from "./simple-inline.ts";
import { simplePicture } from "./simple-pictures.ts";

export const simpleParagraph = ({ content }: BlockOf<"paragraph">, context: SimpleContext): string =>
  `<p${context.style("p")}>${simpleInlines(content, context)}</p>`;

export const simpleHeading = ({ level, content }: BlockOf<"heading">, context: SimpleContext): string =>
  `<h${level}${context.style("heading")}>${simpleInlines(content, context)}</h${level}>`;

export const simpleList = ({ ordered, items }: BlockOf<"list">, context: SimpleContext): string => {
  const tag = ordered ? "ol" : "ul";
  const inside = items.map(({ content }) => `<li>${simpleInlines(content, context)}</li>`).join("");
  return `<${tag}${context.style("list")}>${inside}</${tag}>`;
};

/** Quoted words, who says them, and in what. */
export const simpleQuotation = (block: BlockOf<"quotation">, context: SimpleContext): string => {
  const view = context.references.quotations.get(block.quotation.id);
  const name = view?.speaker?.name ?? block.quotation.speakerName;
  const moment = view?.moment;
  const where = moment
    ? link(
        context,
        context.addresses.work(moment.recording, Math.floor(moment.start)),
        escaped(moment.recording.title),
      )
    : "";
  const attribution = [name === undefined ? "" : escaped(name), where]
    .filter((text) => text !== "")
    .join(", ");
  return [
    `<blockquote${context.style("quotation")}><p${context.style("p")}>“${simpleInlines(block.content, context)}”</p>`,
    attribution === "" ? "" : `<p${context.style("attribution")}>${attribution}</p>`,
    "</blockquote>",
  ].join("");
};

/** Its words stand in the story already. */
export const simplePullQuotation = (_block: BlockOf<"pullQuotation">, _context: SimpleContext): string => "";

export const simpleAside = (block: BlockOf<"aside">, context: SimpleContext): string =>
  [
    `<div${context.style("box")}>`,
    block.title === undefined ? "" : `<p${context.style("p")}><strong>${escaped(block.title)}</strong></p>`,
    ...block.blocks.map((inner) => insideAside(inner, context)),
    "</div>",
  ].join("");

const insideAside = (inner: BlockOf<"aside">["blocks"][number] & Block, context: SimpleContext): string => {
  switch (inner.kind) {
    case "paragraph":
      return simpleParagraph(inner, context);
    case "heading":
      return simpleHeading(inner, context);
    case "list":
      return simpleList(inner, context);
    case "picture":
    default:
      return simplePicture(inner, context);
  }
};

/** Nothing, or the story's own words, where readers may not know of the work. */
export const simpleRelatedLink = ({ to, text }: BlockOf<"relatedLink">, context: SimpleContext): string => {
  const href = wholeAddress(to, context);
  const words = text ?? ("work" in to ? context.references.works.get(to.work)?.title : to.url);
  if (words === undefined) return "";
  return `<p${context.style("p")}><strong>${href === null ? escaped(words) : link(context, href, escaped(words))}</strong></p>`;
};

export const simpleDivider = (_block: BlockOf<"divider">, context: SimpleContext): string =>
  `<hr${context.style("hr")}>`;

/** Imported HTML, sanitised again, with whole addresses. */
export const simpleLegacy = ({ html }: BlockOf<"legacy">, { addresses }: SimpleContext): string =>
  sanitiseHtml(html)
    .replaceAll(/<(\/?)h1(?=[\s>])/g, "<$1h2")
    .replaceAll(/ href="([^"]*)"/g, (whole, href: string) => {
      if (/^(https?|mailto):/i.test(href)) return whole;
      if (href.startsWith("#")) return ` href="${escaped(addresses.story)}${href}"`;
      return ` href="${escaped(addresses.site)}/${href.replace(/^[/\\]+/, "")}"`;
    });

export const simpleUnknown = (block: BlockOf<"unknown">, context: SimpleContext): string => {
  const text = unknownText(block);
  return text === "" ? "" : `<p${context.style("p")}>${escaped(text)}</p>`;
};
