import { z } from "zod";
import { partId } from "../identifier.ts";
import { sanitiseOnce } from "../sanitise-once.ts";

/** HTML of an imported page. It is sanitised when it is read and again when it is shown (sanitise-html.ts). */
export const legacy = z.strictObject({
  kind: z.literal("legacy"),
  id: partId,
  html: z.string().overwrite(sanitiseOnce).max(500_000),
});
