import type { VNode } from "preact";
import type { BlockOf } from "../../content/block.ts";
import type { BlockContext } from "./context.ts";

export const divider = (_block: BlockOf<"divider">, _context: BlockContext): VNode => <hr />;
