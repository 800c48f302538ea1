import type { Say } from "../../../catalogue/say.ts";
import type { Block, ForEachKind } from "../../../content/block.ts";
import type { References } from "../../story/references.ts";
import { simpleBody } from "../../story/simple-html/simple-body.ts";
import type { SimpleContext, Styled, WholeAddresses } from "../../story/simple-html/simple-context.ts";
import { tableAsLines } from "../../story/simple-html/simple-data.ts";
import { simpleKinds } from "../../story/simple-html/simple-kinds.ts";

/** Every kind of block as a mail shows it: no table, no style sheet; moments are stills that lead to where they play. */
const kinds: ForEachKind<string, SimpleContext> = { ...simpleKinds, table: tableAsLines };

const serif = "font-family:Georgia,'Times New Roman',serif";
const sans = "font-family:Helvetica,Arial,sans-serif";

/** Mail programs keep no style sheet: each element carries its own. Colours are left to the program's light or dark. */
const looks: Readonly<Partial<Record<Styled, string>>> = {
  p: `margin:0 0 16px;${serif};font-size:17px;line-height:1.55`,
  heading: `margin:28px 0 8px;${serif};font-size:21px;line-height:1.25`,
  list: `margin:0 0 16px;padding:0 0 0 24px;${serif};font-size:17px;line-height:1.55`,
  quotation: "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #8f3a1f",
  attribution: `margin:-8px 0 0;${sans};font-size:14px;line-height:1.5`,
  figure: "margin:0 0 20px",
  caption: `padding:8px 0 0;${sans};font-size:14px;line-height:1.5`,
  img: "display:block;width:100%;max-width:600px;height:auto;border:0",
  box: "margin:0 0 16px;padding:16px 16px 1px;border:1px solid #999",
  hr: "margin:24px auto;width:96px;border:0;border-top:1px solid #999",
  play: `${sans};font-size:15px`,
};

const style = (element: Styled): string => {
  const look = looks[element];
  return look === undefined ? "" : ` style="${look}"`;
};

/** A story's blocks as the HTML of a mail. */
export const letterBlocks = (
  blocks: readonly Block[],
  references: References,
  addresses: WholeAddresses,
  say: Say,
): string => simpleBody(kinds, blocks, { references, addresses, say, style });
