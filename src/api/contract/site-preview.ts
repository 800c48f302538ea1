import * as z from "zod";
import { markKind, newMark } from "./brand.ts";
import { menuEntries, menuName } from "./menu.ts";
import { declare } from "./operation.ts";
import { instant } from "./parts.ts";

const colour = z.string().trim().min(1).max(20);
const light = z.object({ paper: colour, ink: colour, accent: colour });

const change = z.discriminatedUnion("of", [
  z.object({ of: z.literal("settings"), values: z.record(z.string(), z.string().max(10_000)) }),
  z.object({
    of: z.literal("brand"),
    palette: z.object({ light, dark: light }),
    typeface: z.string().max(40),
  }),
  z.object({ of: z.literal("mark"), mark: markKind, put: newMark }),
  z.object({ of: z.literal("menu"), name: menuName, entries: menuEntries.nullable() }),
]);

export const sitePreviewOperations = {
  previewSite: declare({
    method: "POST",
    path: "/site-previews",
    access: "story.preview",
    summary: "A link that shows a page as it would be at an instant, or with a change that is not saved",
    status: 201,
    mostBytes: 512 * 1024,
    body: z.object({
      /** The latest story or film; the front page where there is none. */
      page: z.enum(["front", "story", "film"]).default("front"),
      /** Now when left out; else with what is scheduled until then. */
      at: instant.optional(),
      /** Asks for what saving it would ask for. */
      change: change.optional(),
    }),
    answer: z.object({ url: z.url(), expiresAt: instant }),
  }),
};
