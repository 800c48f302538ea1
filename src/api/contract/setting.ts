import * as z from "zod";
import { declare } from "./operation.ts";

const settings = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        value: z.string(),
        /** What it is until somebody says. */
        standard: z.string(),
        about: z.string(),
        /** The values that it may have; null: words. */
        choices: z.array(z.string()).nullable(),
        /** Characters that it may have; null where it is one of a few. */
        longest: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: "Settings" });

export const settingOperations = {
  listSettings: declare({
    method: "GET",
    path: "/settings",
    access: "newsroom.see",
    summary: "Every setting of the site, as it stands",
    answer: settings,
  }),
  changeSettings: declare({
    method: "PATCH",
    path: "/settings",
    access: "setting.change",
    summary: "Changes what is given, all of it or nothing",
    ifMatch: true,
    body: z.object({ values: z.record(z.string(), z.string().max(10_000)) }),
    answer: settings,
  }),
};
