import { z } from "zod";
import { inline } from "./inline.ts";
import { normaliseInlines } from "./normalise-inlines.ts";

/** In their normal form: marks in order, equal neighbours joined, nothing empty, no space at the edges. */
export const inlines = z.array(inline).max(5000).overwrite(normaliseInlines);
