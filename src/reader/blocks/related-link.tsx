import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import { languageOf } from "../design/card.tsx";
import { linkPath } from "../view/reference-paths.ts";
import type { BlockContext } from "./context.ts";

/** A line that leads on. A work that readers may not know of is not named: there is no line, or the story's own words. */
export const relatedLink = (block: BlockOf<"relatedLink">, { references }: BlockContext): VNode | null => {
  const path = linkPath(block.to, references);
  const named = "work" in block.to ? references.works.get(block.to.work)?.title : block.to.url;
  const text = block.text ?? named;
  if (text === undefined) return null;
  // The story's own words are in its language, a title in that of its work.
  const work =
    "work" in block.to && block.text === undefined ? references.works.get(block.to.work) : undefined;
  const shown = work === undefined ? text : <span {...languageOf(work)}>{text}</span>;
  return <p class="leads">{path === null ? shown : <a href={path}>{shown}</a>}</p>;
};
