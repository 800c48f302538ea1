import type * as z from "zod";
import { ok } from "../../kit/result.ts";
import { changeSiteSettings } from "../../newsroom/site/change-settings.ts";
import { readSiteSettings, type SettingName, siteSettings } from "../../newsroom/site/setting.store.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { settingOperations } from "../contract/setting.ts";
import type { Handlers } from "../handler.ts";
import { refuse } from "../refusal.ts";

const listed = async (db: Database | Trx) => {
  const values = await readSiteSettings(db);
  const names = Object.keys(siteSettings) as SettingName[];
  return {
    items: Array.from(names, (name) => {
      const { schema, standard, about } = siteSettings[name];
      return { name, value: values[name], standard, about, ...formOf(schema) };
    }),
  };
};

/** What a value looks like: one of a few, or words that are no longer than so many characters. */
const formOf = (schema: z.ZodType) => {
  const { options, maxLength } = schema as {
    readonly options?: readonly unknown[];
    readonly maxLength?: number | null;
  };
  const choices = options?.filter((option) => typeof option === "string") ?? [];
  return { choices: choices.length === 0 ? null : choices, longest: maxLength ?? null };
};

export const settingHandlers: Handlers<typeof settingOperations> = {
  listSettings: async ({ needs }) => ok(await listed(needs.db)),
  changeSettings: {
    current: async (db) => await listed(db),
    handle: async ({ needs, by, body }) => {
      const changed = await changeSiteSettings(by, body.values);
      if (changed.ok) return ok(await listed(needs.db));
      const { problem } = changed;
      if (typeof problem === "string" || "code" in problem) return changed as never;
      const errors = Object.entries(problem).map(([name, detail]) => ({
        pointer: `/values/${name}`,
        detail,
      }));
      return refuse("invalid", errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join("; "), {
        errors,
      });
    },
  },
};
