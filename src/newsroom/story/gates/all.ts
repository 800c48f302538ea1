import type { Gate } from "../gate.ts";
import { contributors } from "./contributors.ts";
import { headline } from "./headline.ts";

/** Every gate, in the order in which an editor reads a story. */
export const gates: readonly Gate[] = [headline, contributors];
