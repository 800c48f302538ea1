import type { Gate } from "../gate.ts";
import { approvals } from "./approvals.ts";
import { contributors } from "./contributors.ts";
import { documents } from "./documents.ts";
import { excerpts } from "./excerpts.ts";
import { headline } from "./headline.ts";
import { leadPicture } from "./lead-picture.ts";
import { links } from "./links.ts";
import { pictures } from "./pictures.ts";
import { pullQuotations } from "./pull-quotations.ts";
import { quotations } from "./quotations.ts";

/** Every gate, in the order in which an editor reads a story. */
export const gates: readonly Gate[] = [
  headline,
  contributors,
  leadPicture,
  pictures,
  quotations,
  pullQuotations,
  excerpts,
  links,
  documents,
  approvals,
];
